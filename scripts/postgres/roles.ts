import type { Sql } from 'postgres'

/**
 * Two roles: `owner` owns the databases and changes their shape, `app` may connect and do what the migrations grant it.
 * Passwords are set anew at each start, so that they always are those of secrets.json.
 */
export async function makeRoles(admin: Sql, passwords: { owner: string; app: string }): Promise<void> {
  for (const [role, password] of Object.entries(passwords)) {
    const [found] = await admin`select 1 from pg_roles where rolname = ${role}`
    const attributes = `login nosuperuser nocreatedb nocreaterole password '${password}'`
    await admin.unsafe(`${found ? 'alter' : 'create'} role ${role} ${attributes}`)
  }
}

/** Makes a database of `owner`, empty or as a copy of `template`, to which `app` may connect and no more. */
export async function makeDatabase(admin: Sql, name: string, template = 'template0'): Promise<void> {
  await admin.unsafe(`create database ${name} owner owner template ${template}`)
  await admin.unsafe(`revoke all on database ${name} from public`)
  await admin.unsafe(`grant connect on database ${name} to app`)
}
