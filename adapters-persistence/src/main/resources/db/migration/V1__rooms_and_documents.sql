-- Rooms. A deleted room stays as a tombstone without anything people wrote, so its id is never used again.
CREATE TABLE room (
  id             text        PRIMARY KEY CHECK (id ~ '^[2-9a-hjkmnp-tv-z]{10}$'),
  title          text        CHECK (char_length(title) BETWEEN 1 AND 120),
  language       text        NOT NULL,
  visibility     text        NOT NULL,
  created_at     timestamptz NOT NULL,
  last_active_at timestamptz NOT NULL,
  deleted_at     timestamptz,
  CONSTRAINT tombstone_has_no_title CHECK ((deleted_at IS NULL) = (title IS NOT NULL))
);

-- Documents. Each commit changes last_seq of the documents it covers: no index may name that column, and the
-- pages keep room for new versions of their rows, so that the change stays within the page (HOT).
CREATE TABLE document (
  id         uuid        PRIMARY KEY,
  room_id    text        NOT NULL UNIQUE REFERENCES room (id),
  last_seq   bigint      NOT NULL CHECK (last_seq >= 1),
  created_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 60);

-- The append-only log: the truth. seq has no gaps and is in commit order, because it comes from the locked
-- row in document. There is no foreign key: its check of every row took nearly half of the writer's throughput,
-- and the writer holds the document's row locked anyway. The trigger below does what a cascade would.
CREATE TABLE document_update (
  document_id  uuid        NOT NULL,
  seq          bigint      NOT NULL CHECK (seq >= 1),
  payload      bytea       NOT NULL,
  author       text        NOT NULL CHECK (char_length(author) BETWEEN 1 AND 64),
  committed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (document_id, seq)
);

CREATE FUNCTION delete_log_of_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM document_update WHERE document_id = OLD.id;
  RETURN NULL;
END $$;

CREATE TRIGGER log_goes_with_its_document AFTER DELETE ON document
  FOR EACH ROW EXECUTE FUNCTION delete_log_of_document();

-- Merged states: everything up to and including covers_seq is absorbed.
CREATE TABLE document_snapshot (
  document_id uuid        NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  covers_seq  bigint      NOT NULL CHECK (covers_seq >= 1),
  state       bytea       NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (document_id, covers_seq)
);

-- The last batch that each writer of the log has committed: what a writer asks after it lost its connection in
-- the middle of a commit.
CREATE TABLE log_writer (
  id           uuid        PRIMARY KEY,
  last_batch   bigint      NOT NULL CHECK (last_batch >= 1),
  committed_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 20);
