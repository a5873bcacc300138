-- Each word of a document is kept once, under itself and under itself without one of its letters: two words that one typing error parts
-- always share one of these. Rouages.Commons/OneError does the same to what people type.
CREATE OR REPLACE FUNCTION objects.spellings(word text) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT word UNION SELECT left(word, cut - 1) || substr(word, cut + 1) FROM generate_series(1, length(word)) AS cut
    $$;

-- Words are what stands between signs of ASCII, Latin-1 and the blocks of punctuation: the same whatever locale the server has.
CREATE OR REPLACE FUNCTION objects.learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO objects.spelling (key, word, shown)
    SELECT key, said.word, said.shown FROM (
        SELECT public.folded(typed) AS word, max(typed) AS shown
        FROM changed, regexp_split_to_table(lower(concat_ws(' ', title, words, places, body)), '[\u0001-/:-@\[-`{-\u00BF\u2000-\u2BFF\u3000-\u303F]+') AS typed
        WHERE length(typed) BETWEEN 3 AND 38 AND typed !~ '[0-9]'
        GROUP BY 1) AS said
    CROSS JOIN LATERAL objects.spellings(said.word) AS key
    WHERE length(said.word) <= 40 AND NOT EXISTS (SELECT FROM objects.spelling AS known WHERE known.key = said.word AND known.word = said.word)
    ORDER BY said.word, key
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS learn_new_words ON objects.document;
CREATE TRIGGER learn_new_words AFTER INSERT ON objects.document REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION objects.learn_words();
DROP TRIGGER IF EXISTS learn_changed_words ON objects.document;
CREATE TRIGGER learn_changed_words AFTER UPDATE ON objects.document REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION objects.learn_words();
