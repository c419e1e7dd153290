"""Who calls the checks, and when: once for a command, on a schedule for the daemon."""
