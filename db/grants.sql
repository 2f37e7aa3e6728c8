-- What the application may do (decision 4). Run after every migration; safe to run again.
grant usage on schema public to %app%;
grant select, insert, update, delete on all tables in schema public to %app%;
grant usage on all sequences in schema public to %app%;

-- Audit and ledgers: the application may add, never change or remove.
revoke update, delete, truncate on audit_events, audit_chain, preference_entries, switch_entries, clock_entries, timeline_entries, package_readings from %app%;
revoke insert, update, delete on deployment from %app%;
grant insert on deployment to %app%;

-- The only way out for a person's ledger rows: an erasure that has started and not finished.
create or replace function erase_ledger_rows(ledger text, person uuid, erasure uuid) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare gone bigint;
begin
  if ledger not in ('preference_entries', 'switch_entries') then
    raise exception 'not a ledger that an erasure empties: %', ledger;
  end if;
  if not exists (select 1 from erasures e where e.id = erasure and e.subject_id = person and e.started_at is not null and e.finished_at is null) then
    raise exception 'no erasure of this person is running';
  end if;
  execute format('delete from %I where subject_id = $1', ledger) using person;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function erase_ledger_rows(text, uuid, uuid) from public;
grant execute on function erase_ledger_rows(text, uuid, uuid) to %app%;

do $$ begin
  if exists (select 1 from pg_namespace where nspname = 'pgboss') then
    execute 'grant usage on schema pgboss to %app%';
    execute 'grant select, insert, update, delete on all tables in schema pgboss to %app%';
    execute 'grant usage on all sequences in schema pgboss to %app%';
    execute 'grant execute on all functions in schema pgboss to %app%';
  end if;
end $$;

insert into published_state (id, version) values (1, 1) on conflict do nothing;
