-- Which questions some instance is asking just now. Losing them costs a call.

create unlogged table answer_claim (
    tenant text not null,
    user_id text not null,
    question text not null,
    holder text not null,
    until timestamptz not null,
    primary key (tenant, user_id, question)
);
create index answer_claim_end on answer_claim (until);
