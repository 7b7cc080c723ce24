-- What participants write to each other beside the document.
CREATE TABLE chat_message (
  id           uuid        PRIMARY KEY,
  room_id      text        NOT NULL REFERENCES room (id),
  -- As the room knew them when the message was sent. No reference to a member: guests write too,
  -- and messages outlive members.
  author_id    text        NOT NULL CHECK (char_length(author_id) BETWEEN 1 AND 64),
  author_name  text        NOT NULL,
  author_color text        NOT NULL,
  -- What the author's client calls it, so that what is sent twice is one message.
  client_id    text        NOT NULL CHECK (char_length(client_id) BETWEEN 1 AND 64),
  -- NULL once it is deleted.
  content      text        CHECK (char_length(content) <= 4000),
  sent_at      timestamptz NOT NULL,
  edited_at    timestamptz,
  UNIQUE (room_id, author_id, client_id),
  -- The order of a room's messages; its index serves the pages, and the deletion of a room.
  UNIQUE (room_id, sent_at)
);
