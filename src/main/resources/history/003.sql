-- The incident that planned work hides: known to whoever saw it, so the end of the work after a
-- restart is no reason to ring for it.
ALTER TABLE host ADD COLUMN hidden TEXT;
