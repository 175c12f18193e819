-- Events on their way to who wants to hear of them; what was taken is not kept.

create table delivery (
    tenant text not null,
    user_id text not null,
    id bigint generated always as identity,
    message text not null,
    kind text not null,
    at timestamptz not null,
    connector text,
    connection text,
    before text,
    words text not null,
    tries integer not null default 0,
    trouble text,
    next_at timestamptz not null,
    parked_at timestamptz,
    primary key (tenant, user_id, id)
);
create unique index delivery_message on delivery (tenant, message);
create index delivery_due on delivery (tenant, next_at) where parked_at is null;
create index delivery_order on delivery (tenant, id);
create index delivery_parked on delivery (tenant, parked_at) where parked_at is not null;

-- What the last answer to a question came to, so that another one is noticed.
alter table answer add column connector text, add column chosen text, add column chosen_known boolean not null default false;
