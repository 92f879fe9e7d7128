package io.vzaimno.database;

/**
 * The roles of the embedded database. One role owns the schema and runs migrations. The service uses another one with DML
 * rights only: it cannot drop or truncate tables or disable triggers, because it owns none of them.
 */
final class Roles {

    private Roles() {}

    /** For single-user mode: creates the roles, sets their passwords, and transfers tables of earlier versions to the owner. */
    static String statements(Logins logins) {
        return """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF;
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%2$s') THEN CREATE ROLE %2$s; END IF;
                END $$;

                ALTER ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%3$s';

                ALTER ROLE %2$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%4$s';

                ALTER ROLE postgres PASSWORD NULL;

                ALTER DATABASE %5$s OWNER TO %1$s;

                REVOKE ALL ON DATABASE %5$s FROM PUBLIC;

                GRANT CONNECT ON DATABASE %5$s TO %2$s;

                DO $$
                DECLARE
                    statement text;
                BEGIN
                    FOR statement IN
                        SELECT format('ALTER TABLE %%s OWNER TO %1$s', oid::regclass)
                          FROM pg_class AS c
                         WHERE relnamespace = 'public'::regnamespace
                           AND relowner <> '%1$s'::regrole
                           AND relkind IN ('r', 'p', 'v', 'm', 'S')
                           AND NOT EXISTS (SELECT
                                             FROM pg_depend
                                            WHERE classid = 'pg_class'::regclass
                                              AND objid = c.oid
                                              AND deptype IN ('a', 'i', 'e'))
                        UNION ALL
                        SELECT format('ALTER ROUTINE %%s OWNER TO %1$s', oid::regprocedure)
                          FROM pg_proc AS p
                         WHERE pronamespace = 'public'::regnamespace
                           AND proowner <> '%1$s'::regrole
                           AND NOT EXISTS (SELECT
                                             FROM pg_depend
                                            WHERE classid = 'pg_proc'::regclass
                                              AND objid = p.oid
                                              AND deptype = 'e')
                    LOOP
                        EXECUTE statement;
                    END LOOP;
                END $$;

                """.formatted(Logins.OWNER, Logins.SERVICE, logins.owner(), logins.service(), Logins.DATABASE);
    }

    /** For the owner, after each migration. Processes that start at the same time are serialized. */
    static String rights() {
        return """
                DO $$ BEGIN
                    PERFORM pg_advisory_xact_lock(hashtext('vzaimno rights'));
                    GRANT USAGE ON SCHEMA public TO %1$s;
                    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %1$s;
                    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO %1$s;
                    REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM %1$s;
                END $$
                """.formatted(Logins.SERVICE);
    }
}
