namespace Rouages.Web;

/// <summary>Addresses the layout links to although a module answers them.</summary>
public static class Routes
{
    /// <summary>Sign-in page; takes <c>?retour=</c>.</summary>
    public const string SignIn = "/connexion";

    /// <summary>POST with a token: signs out.</summary>
    public const string SignOut = "/deconnexion";

    /// <summary>The signed-in person's own page.</summary>
    public const string Account = "/mon-compte";
}
