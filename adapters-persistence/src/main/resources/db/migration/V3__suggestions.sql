-- Suggestions: what was asked, what was proposed, what became of it.
CREATE TABLE suggestion (
  id              uuid             PRIMARY KEY,
  room_id         text             REFERENCES room (id),
  file_id         text             CHECK (char_length(file_id) BETWEEN 1 AND 64),
  language        text             NOT NULL,
  cursor_position integer          NOT NULL CHECK (cursor_position >= 0),
  line            text             NOT NULL CHECK (char_length(line) <= 200),
  proposed_text   text             NOT NULL,
  replace_start   integer          NOT NULL CHECK (replace_start >= 0),
  replace_end     integer          NOT NULL CHECK (replace_end >= replace_start),
  confidence      double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  source          text             NOT NULL CHECK (char_length(source) BETWEEN 1 AND 40),
  offered_at      timestamptz      NOT NULL,
  status          text             NOT NULL CHECK (status IN ('offered', 'accepted', 'dismissed', 'expired'))
);

-- What is still open is little beside what is done: the clean-up of late ones reads only that.
CREATE INDEX suggestion_open ON suggestion (offered_at) WHERE status = 'offered';

-- For the deletion of a room.
CREATE INDEX suggestion_of_room ON suggestion (room_id) WHERE room_id IS NOT NULL;
