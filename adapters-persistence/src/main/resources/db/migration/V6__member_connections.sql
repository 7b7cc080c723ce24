-- Who has joined and never come does not stay for ever. Those who are there already count as having come.
ALTER TABLE member ADD COLUMN has_connected boolean NOT NULL DEFAULT true;
ALTER TABLE member ALTER COLUMN has_connected SET DEFAULT false;
CREATE INDEX member_never_connected ON member (room_id, joined_at) WHERE NOT has_connected;
