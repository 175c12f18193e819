-- What many users' services share. Every table is keyed by the tenant (one API key) and, where it has one, the user, so that
-- tenants can move to databases of their own. What is asked for by user lies in hash partitions, histories in one partition
-- for each month, made ahead by the program; the default one takes what no month was made for.

create table tenant (
    id text primary key,
    alloy text not null
);

create table pin (
    tenant text not null,
    user_id text not null,
    connector text not null,
    pinned text not null,
    owner text,
    previous text,
    replaced_at timestamptz,
    primary key (tenant, user_id, connector)
) partition by hash (tenant, user_id);

create table attempt (
    tenant text not null,
    user_id text not null,
    id text not null,
    made_for text not null,
    started_at timestamptz not null,
    forgotten boolean not null default false,
    fields bytea not null,
    before text not null,
    primary key (tenant, user_id, id)
) partition by hash (tenant, user_id);
create index attempt_rivals on attempt (tenant, made_for);
create index attempt_age on attempt (tenant, started_at);

create table retirement (
    tenant text not null,
    user_id text not null,
    connection text not null,
    until text not null,
    primary key (tenant, user_id, connection)
) partition by hash (tenant, user_id);

create table account (
    tenant text not null,
    user_id text not null,
    connection text not null,
    renewed text,
    account text not null,
    name text,
    place text,
    primary key (tenant, user_id, connection)
) partition by hash (tenant, user_id);

create table health (
    tenant text not null,
    user_id text not null,
    connection text not null,
    owner text not null,
    connector text not null,
    state text not null,
    why text not null,
    checked_at timestamptz not null,
    since timestamptz not null,
    primary key (tenant, user_id, connection, owner)
) partition by hash (tenant, user_id);
create index health_state on health (tenant, state, user_id, connection, owner);

-- How often a user's pins, retirements or attempts have changed: an answer holds for the version that it was given for.
create table state_version (
    tenant text not null,
    user_id text not null,
    version bigint not null,
    primary key (tenant, user_id)
) partition by hash (tenant, user_id);

create table answer (
    tenant text not null,
    user_id text not null,
    question text not null,
    version bigint not null,
    body text not null,
    at timestamptz not null,
    primary key (tenant, user_id, question)
) partition by hash (tenant, user_id);
create index answer_age on answer (at);

create table prune_run (
    tenant text not null,
    user_id text not null,
    id bigint generated always as identity,
    began_at timestamptz not null,
    about text not null,
    ended_at timestamptz,
    how text,
    primary key (tenant, user_id, id)
);

create table prune_step (
    tenant text not null,
    user_id text not null,
    run bigint not null,
    id bigint generated always as identity,
    step text not null,
    connection text not null,
    detail text not null,
    at timestamptz not null,
    primary key (tenant, user_id, run, id)
);

create sequence audit_order;
create table audit (
    tenant text not null,
    at timestamptz not null,
    id bigint not null default nextval('audit_order'),
    asker text not null,
    deed text not null,
    user_id text,
    connector text,
    connection text,
    words text not null,
    primary key (tenant, at, id)
) partition by range (at);
create index audit_user on audit (tenant, user_id, at, id);

create sequence health_change_order;
create table health_change (
    tenant text not null,
    user_id text not null,
    at timestamptz not null,
    id bigint not null default nextval('health_change_order'),
    connection text not null,
    owner text not null,
    connector text not null,
    state text not null,
    why text not null,
    primary key (tenant, user_id, at, id)
) partition by range (at);

do $$
declare
    name text;
begin
    foreach name in array array['pin', 'attempt', 'retirement', 'account', 'health', 'state_version', 'answer'] loop
        for part in 0..7 loop
            execute format('create table %I partition of %I for values with (modulus 8, remainder %s)',
                name || '_' || part, name, part);
        end loop;
    end loop;
    foreach name in array array['audit', 'health_change'] loop
        execute format('create table %I partition of %I default', name || '_other', name);
    end loop;
end $$;
