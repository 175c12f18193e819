-- Access tokens: what is known of them, and what their texts come to. A browser's last minutes and are forgotten soon.

create table access_token (
    tenant text not null,
    id text not null,
    digest bytea not null,
    name text not null,
    scope text not null,
    user_id text,
    made_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant, id)
);
create index access_token_age on access_token (tenant, made_at, id);
create index access_token_end on access_token (tenant, least(expires_at, revoked_at));
