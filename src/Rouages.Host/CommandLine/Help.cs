namespace Rouages.Host.CommandLine;

/// <summary>What <c>rouages --help</c> shows.</summary>
internal static class Help
{
    public static int Show(TextWriter output, Tongue tongue)
    {
        output.Write(tongue.Say(French, English));
        return Commands.AllWell;
    }

    private const string French = """
        rouages : la plateforme des coopérations territoriales

          rouages serve                  ouvre le site
          rouages id GENRE VALEUR…       vérifie des identifiants ; GENRE : siren, siret, rna, commune, postcode
          rouages csv read FICHIER.csv   montre les lignes d’une table en JSON ; « - » lit l’entrée
          rouages geojson read FICHIER   compte les objets d’un GeoJSON et dit ce que la RFC 7946 n’y admet pas, en JSON
          rouages sanitize FICHIER.html  montre ce qui d’un HTML serait affiché ; « - » lit l’entrée
          rouages profile FICHIER.json   calcule un profil des rouages ; « - » lit l’entrée
          rouages --help                 montre cette aide

        Pour qui administre une instance (mêmes réglages que le site, qu’il tourne ou non) :

          rouages backup FICHIER         sauvegarde tout dans un fichier neuf, pendant que le site sert
          rouages restore FICHIER        restaure dans une base vide
          rouages upgrade [--check]      met la base à jour ; --check dit seulement ce qui serait fait (1 s’il y a à faire)
          rouages check                  dit ligne à ligne si le site peut démarrer et servir ici
          rouages admin add ADRESSE      donne le rôle d’administration à un compte ; admin remove ADRESSE l’ôte ; admin list les montre

        id écrit une ligne par valeur : la valeur, « valid » ou « invalid », la raison, séparées par des tabulations.
        La valeur « - » lit l’entrée, une valeur par ligne. Une commune et un code postal doivent exister dans l’année connue.
        Un code de commune est lu comme les fichiers l’écrivent : 1053 vaut 01053, 20004 vaut 2A004, 75101 vaut 75056.
        Après « -- », tout est une valeur.

        csv trouve seul le séparateur et l’encodage. Ce qui n’est pas gardé est dit, ligne par ligne, sur la sortie d’erreur.

        Code de sortie : 0 si tout est valide, 1 si quelque chose ne l’est pas, 2 si la commande est mal écrite.
        Langue : --lang fr ou --lang en ; sinon l’anglais quand LC_ALL, LC_MESSAGES ou LANG commence par « en », le français dans les autres cas.

        """;

    private const string English = """
        rouages: the platform of territorial cooperations

          rouages serve                  opens the site
          rouages id KIND VALUE…         checks identifiers; KIND: siren, siret, rna, commune, postcode
          rouages csv read FILE.csv      shows the rows of a table as JSON; "-" reads standard input
          rouages geojson read FILE      counts the features of a GeoJSON file and says what RFC 7946 does not allow, as JSON
          rouages sanitize FILE.html     shows what of a piece of HTML would be displayed; "-" reads standard input
          rouages profile FILE.json      computes a profile of the gears; "-" reads standard input
          rouages --help                 shows this help

        For whoever operates an instance (same settings as the site, running or not):

          rouages backup FILE            backs everything up into a new file, while the site serves
          rouages restore FILE           restores into an empty database
          rouages upgrade [--check]      upgrades the database; --check only says what would be done (1 if there is something)
          rouages check                  says line by line whether the site can start and serve here
          rouages admin add ADDRESS      gives an account the operator role; admin remove ADDRESS takes it; admin list shows them

        id writes one line per value, separated by tabs: the value, then "valid" and its normal form, or "invalid" and the reason.
        The value "-" reads standard input, one value a line. A commune and a postcode must exist in the known year.
        A commune code is read as files write it: 1053 is 01053, 20004 is 2A004, 75101 is 75056.
        After "--" everything is a value.

        csv finds out separator and encoding by itself. What is not kept is said, line by line, on standard error.

        geojson exits with 0 once the file could be read, whatever errors it tells; with 1 when it is not GeoJSON.

        Exit code: 0 when all is valid, 1 when something is not, 2 when the command is badly written.
        Language: --lang fr or --lang en; else English when LC_ALL, LC_MESSAGES or LANG starts with "en", French otherwise.

        """;
}
