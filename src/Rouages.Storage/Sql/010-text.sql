-- Both extensions are "trusted": the owner of the database may create them without being superuser.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
    CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    RAISE EXCEPTION 'The database lacks the extensions unaccent and pg_trgm: ask its administrator to create them in the schema public.';
END $$;

-- unaccent() is only "stable", because a dictionary may change; naming the dictionary makes it safe in an index.
CREATE OR REPLACE FUNCTION public.folded(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1));

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'rouages_french' AND cfgnamespace = 'public'::regnamespace) THEN
        CREATE TEXT SEARCH CONFIGURATION public.rouages_french (COPY = pg_catalog.french);
        ALTER TEXT SEARCH CONFIGURATION public.rouages_french
            ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, french_stem;
    END IF;
END $$;
