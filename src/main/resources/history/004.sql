-- What a person looks at who asks why it was red: the chain that was shown, how the answer began, and the
-- way to the host at that time.
ALTER TABLE failure ADD COLUMN chain TEXT NOT NULL DEFAULT '';
ALTER TABLE failure ADD COLUMN excerpt TEXT NOT NULL DEFAULT '';
ALTER TABLE failure ADD COLUMN route TEXT NOT NULL DEFAULT '';
