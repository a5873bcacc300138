namespace Rouages.Web.Modules;

/// <summary>An account of the demonstration, printed at start so that anyone can try the site. Register instances as singletons.</summary>
/// <param name="Who">What the person is in the demonstration, in French (« animatrice du PTCE du Livradois »).</param>
/// <param name="SignIn">What to type to sign in, usually an address.</param>
/// <param name="Password">Its password, or how to get in without one.</param>
public sealed record DemoAccount(string Who, string SignIn, string Password);
