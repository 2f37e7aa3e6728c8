-- What the application may do (decision 4). Run after every migration; safe to run again.
grant usage on schema public to %app%;
grant select, insert, update, delete on all tables in schema public to %app%;
grant usage on all sequences in schema public to %app%;

-- Audit and ledgers: the application may add, never change or remove.
revoke update, delete, truncate on audit_events, audit_chain, preference_entries, switch_entries, cookie_choices, clock_entries, clock_warnings, timeline_entries, package_readings, dispatches, paper_returns, request_assignments, safeguard_entries from %app%;
revoke update, truncate on disclosures, request_notes, note_strikes from %app%;
revoke insert, update, delete on deployment from %app%;
grant insert on deployment to %app%;

-- The only way out for a person's ledger rows: an erasure that has started and not finished.
create or replace function erase_ledger_rows(ledger text, person uuid, erasure uuid) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare gone bigint;
begin
  if ledger not in ('preference_entries', 'switch_entries', 'cookie_choices', 'safeguard_entries') then
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

-- Of a ledger with a term, what has reached its end goes a batch at a time; never earlier than the term itself allows, and never what a legal hold keeps.
create or replace function end_ledger_rows(ledger text, before timestamptz, most integer) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone bigint;
  today timestamptz := now() + make_interval(secs => (select coalesce(sum(seconds), 0) from clock_offsets));
begin
  if ledger <> 'cookie_choices' then
    raise exception 'not a ledger whose entries end by themselves: %', ledger;
  end if;
  delete from cookie_choices where id in (
    select c.id from cookie_choices c
    where c.at < least(before, today - interval '24 months' + interval '1 day')
      and not exists (select 1 from holds h where h.subject_id = c.subject_id and h.lifted_at is null)
    limit most);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function end_ledger_rows(text, timestamptz, integer) from public;
grant execute on function end_ledger_rows(text, timestamptz, integer) to %app%;

do $$ begin
  if exists (select 1 from pg_namespace where nspname = 'pgboss') then
    execute 'grant usage on schema pgboss to %app%';
    execute 'grant select, insert, update, delete on all tables in schema pgboss to %app%';
    execute 'grant usage on all sequences in schema pgboss to %app%';
    execute 'grant execute on all functions in schema pgboss to %app%';
  end if;
end $$;

insert into published_state (id, version) values (1, 1) on conflict do nothing;
