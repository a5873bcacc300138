-- What COPY brought into territory_arriving, postcode_arriving and alias_arriving takes its place. Nothing is deleted that a file may use:
-- a territory that the new map lacks keeps its year, and learns who took its place.
INSERT INTO territories.territory (key, kind, code, name, search_name, region, departement, epci, population, population_year, population_source, vintage)
SELECT key, kind, code, name, search_name, region, departement, epci, population, population_year, population_source, vintage
FROM territory_arriving
ON CONFLICT (key) DO UPDATE SET
    kind = excluded.kind, code = excluded.code, name = excluded.name, search_name = excluded.search_name, region = excluded.region,
    departement = excluded.departement, epci = excluded.epci, population = excluded.population, population_year = excluded.population_year,
    population_source = excluded.population_source, vintage = excluded.vintage, successor = NULL;

UPDATE territories.territory gone
SET successor = alias.successor
FROM alias_arriving alias
WHERE gone.key = alias.key AND NOT EXISTS (SELECT FROM territory_arriving here WHERE here.key = gone.key);

DELETE FROM territories.territory_postcode;
INSERT INTO territories.territory_postcode (postcode, commune) SELECT postcode, commune FROM postcode_arriving;
