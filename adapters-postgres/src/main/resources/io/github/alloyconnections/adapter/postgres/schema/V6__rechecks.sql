-- What is to be done later, as the library that does it wants its table. A task's name tells its kind and its tenant, and every
-- instance looks for its own names alone; what is picked is under way.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

-- The connector as it was written: Alloy's paths know its case, and the key of a pin does not.
alter table pin add column spelled text;

-- Within which time each pinned connection is to be looked at again.
alter table tenant add column recheck_within interval not null default '1 day';

-- Every pin has a task, whichever instance or older program writes it; one that is under way finds out by itself.
create function pin_recheck() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.pinned = '' then
        delete from scheduled_tasks
        where task_name = 'recheck ' || old.tenant and task_instance = old.connector || ' ' || old.user_id and not picked;
    else
        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        values ('recheck ' || new.tenant, new.connector || ' ' || new.user_id,
            now() + random() * coalesce((select recheck_within from tenant where id = new.tenant), '1 day'), false, 1)
        on conflict (task_name, task_instance) do update
            set execution_time = excluded.execution_time, consecutive_failures = 0, version = scheduled_tasks.version + 1
            where not scheduled_tasks.picked;
    end if;
    return null;
end $$;
create trigger pin_made after insert on pin for each row when (new.pinned <> '') execute function pin_recheck();
create trigger pin_changed after update on pin for each row when (new.pinned <> old.pinned) execute function pin_recheck();
create trigger pin_gone after delete on pin for each row execute function pin_recheck();

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'recheck ' || tenant, connector || ' ' || user_id, now() + random() * interval '1 day', false, 1
from pin where pinned <> '';

create index scheduled_task_due on scheduled_tasks (task_name, execution_time);
create index scheduled_task_under_way on scheduled_tasks (last_heartbeat) where last_heartbeat is not null;
