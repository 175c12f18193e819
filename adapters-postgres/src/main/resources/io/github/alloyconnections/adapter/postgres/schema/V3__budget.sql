-- The calls that one API key may make, shared by all instances: a bucket as its library writes it, and until when Alloy asked
-- not to be called. One row for each key, written with every call: room is left in its page for that.
create table budget (
    tenant text primary key,
    state bytea,
    held_until timestamptz,
    held_because text,
    trial_at timestamptz
) with (fillfactor = 10);
