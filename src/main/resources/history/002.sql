-- Whether it was heard as bad as it is now: what nobody heard may ring after a restart.
ALTER TABLE incident ADD COLUMN rung INTEGER NOT NULL DEFAULT 0;
UPDATE incident SET rung = 1 WHERE rings > 0;

-- While you were away, found without a look at every incident there ever was.
CREATE INDEX incident_unseen ON incident (opened_at) WHERE seen = 0 AND resolved_at IS NOT NULL;
