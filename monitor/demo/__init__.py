"""A newsroom on this machine that edits its stories, to see the watch at work without any network."""
