-- Rooms by when somebody was last there: what ROOM_RETENTION looks for.
CREATE INDEX room_by_activity ON room (last_active_at) WHERE deleted_at IS NULL;
