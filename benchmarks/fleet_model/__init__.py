"""What a fleet of watched stories costs, and how soon it sees an edit, from a thousand stories to ten million.

`shares` spreads stories over hosts, `stories` lets them age and be edited, `host` plays one host on a clock of its own
with the program's own policy, `fleet` plays a sample of the hosts and adds them up, `costs` says what follows for
workers and database, `table` and `chart` show it, and `measured` holds the model against the daemon.
"""
