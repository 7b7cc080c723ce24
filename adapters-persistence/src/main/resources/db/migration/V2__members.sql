-- Members. The browser's secret is stored as its SHA-256 only. The unique index also finds a room's members.
CREATE TABLE member (
  id          uuid        PRIMARY KEY,
  room_id     text        NOT NULL REFERENCES room (id),
  secret_hash text        NOT NULL CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  name        text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 40),
  color       text        NOT NULL CHECK (color ~ '^#[0-9a-f]{6}$'),
  role        text        NOT NULL,
  joined_at   timestamptz NOT NULL,
  CONSTRAINT one_member_per_browser UNIQUE (room_id, secret_hash)
);
