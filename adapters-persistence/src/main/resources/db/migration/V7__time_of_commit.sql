-- When an update was committed: at its insertion, when its document's row is locked already, and not when its
-- transaction began. So of one document no update is older than the one before, whichever node has written it.
ALTER TABLE document_update ALTER COLUMN committed_at SET DEFAULT statement_timestamp();
