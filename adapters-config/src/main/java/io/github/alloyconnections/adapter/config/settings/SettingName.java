package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The published names of the settings. */
public final class SettingName {

    public static final String API_KEY = "ALLOY_API_KEY";
    public static final String USER_ID = "ALLOY_USER_ID";
    public static final String ACCOUNT = "ALLOY_ACCOUNT";
    public static final String BASE_URL = "ALLOY_BASE_URL";
    public static final String API_VERSION = "ALLOY_API_VERSION";
    public static final String CONNECTOR = "ALLOY_CONNECTOR";
    public static final String CONNECTION_ID = "CONNECTION_ID";
    public static final String REDIRECT_URI = "OAUTH_REDIRECT_URI";
    public static final String PORT = "PORT";
    public static final String ACCESS_TOKEN = "ALLOY_CONNECTIONS_ACCESS_TOKEN";
    public static final String TRUST_LOCAL = "ALLOY_CONNECTIONS_TRUST_LOCAL";
    public static final String DATABASE = "ALLOY_CONNECTIONS_DATABASE";
    public static final String TENANT = "ALLOY_CONNECTIONS_TENANT";
    public static final String RETENTION_DAYS = "ALLOY_CONNECTIONS_RETENTION_DAYS";
    public static final String MAX_AGE = "ALLOY_CONNECTIONS_MAX_AGE";
    public static final String WEBHOOK_URL = "ALLOY_CONNECTIONS_WEBHOOK_URL";
    public static final String WEBHOOK_SECRET = "ALLOY_CONNECTIONS_WEBHOOK_SECRET";
    public static final String WEBHOOK_ANYWHERE = "ALLOY_CONNECTIONS_WEBHOOK_ANYWHERE";
    public static final String CALLS_PER_MINUTE = "ALLOY_CONNECTIONS_CALLS_PER_MINUTE";
    public static final String RECHECK_HOURS = "ALLOY_CONNECTIONS_RECHECK_HOURS";
    public static final String TLS_CERT = "ALLOY_CONNECTIONS_TLS_CERT";
    public static final String TLS_KEY = "ALLOY_CONNECTIONS_TLS_KEY";
    public static final String CA_FILE = "ALLOY_CA_FILE";
    public static final String TIMEOUT = "timeout";
    public static final String PROBE_CANDIDATES = "probe.candidates";
    public static final String PROBE_TIME = "probe.time";
    public static final String PROBE_PARALLEL = "probe.parallel";
    public static final String CACHE_TTL = "cache.ttl";
    public static final String ALLOWED_ORIGINS = "server.allowed-origins";

    /** Those that only a conf file may hold: as variables their names would belong to everybody. */
    static final List<String> TUNABLES =
            List.of(TIMEOUT, PROBE_CANDIDATES, PROBE_TIME, PROBE_PARALLEL, CACHE_TTL, ALLOWED_ORIGINS);

    private static final List<String> VARIABLES = List.of(
            API_KEY,
            USER_ID,
            ACCOUNT,
            BASE_URL,
            API_VERSION,
            CONNECTOR,
            CONNECTION_ID,
            REDIRECT_URI,
            PORT,
            ACCESS_TOKEN,
            TRUST_LOCAL,
            DATABASE,
            TENANT,
            RETENTION_DAYS,
            MAX_AGE,
            WEBHOOK_URL,
            WEBHOOK_SECRET,
            WEBHOOK_ANYWHERE,
            CALLS_PER_MINUTE,
            RECHECK_HOURS,
            TLS_CERT,
            TLS_KEY,
            CA_FILE);

    /** What a conf file may call variables, some beside the server's other settings. */
    private static final Map<String, String> IN_CONF = Map.ofEntries(
            Map.entry("account", ACCOUNT),
            Map.entry("server.access-token", ACCESS_TOKEN),
            Map.entry("server.trust-local", TRUST_LOCAL),
            Map.entry("server.database", DATABASE),
            Map.entry("server.tenant", TENANT),
            Map.entry("server.retention-days", RETENTION_DAYS),
            Map.entry("server.max-age", MAX_AGE),
            Map.entry("server.calls-per-minute", CALLS_PER_MINUTE),
            Map.entry("server.recheck-hours", RECHECK_HOURS),
            Map.entry("server.tls-cert", TLS_CERT),
            Map.entry("server.tls-key", TLS_KEY));

    private SettingName() {}

    /** The published name of what a conf file holds under this one. */
    static String published(String nameInConf) {
        return IN_CONF.getOrDefault(nameInConf, nameInConf);
    }

    /** Whether a conf file may hold it. */
    static boolean isKnown(String name) {
        return VARIABLES.contains(name)
                || TUNABLES.contains(name)
                || name.startsWith(CONNECTION_ID + "_")
                || isMark(name);
    }

    /** Whether it is no setting, but speaks of a single connection: its name, its protection. */
    private static boolean isMark(String name) {
        return name.startsWith("alias.") || name.startsWith("protect.") || name.equals("protect");
    }

    /** Whether some connector's pin stands under it. */
    public static boolean isPin(String name) {
        return name.equals(CONNECTION_ID) || name.startsWith(CONNECTION_ID + "_");
    }

    /** The name that a connector's pin stands under: the default connector owns the plain one. */
    public static String pinOf(ConnectorId connector, ConnectorId defaultConnector) {
        if (connector.equals(defaultConnector)) {
            return CONNECTION_ID;
        }
        return CONNECTION_ID + "_" + connector.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Whether a probe may stand under this name. */
    static boolean isProbe(String name) {
        return name.startsWith(OwnProbe.PREFIX) && name.length() > OwnProbe.PREFIX.length() && !TUNABLES.contains(name);
    }
}
