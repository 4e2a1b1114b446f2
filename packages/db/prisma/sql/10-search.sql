-- Pairs of neighbouring characters: an index of them finds part of a word, in Chinese too, on any PostgreSQL.
CREATE FUNCTION huhang_grams(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(word, i, 2)), '{}') FROM generate_series(1, length(word) - 1) AS i
$$;

-- First letters of syllables parted by spaces: liao cheng → lc.
CREATE FUNCTION huhang_initials(pinyin text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(pinyin, '(\S)\S*\s*', '\1', 'g')
$$;
