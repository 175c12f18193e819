package io.github.alloyconnections.benchmark.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that writes as one does which must lose nothing, and can be started anew over what it holds; its files stay. */
final class ServiceDatabase implements AutoCloseable {

    private static final List<String> OF_A_USER = List.of("state_version", "health", "answer", "pin");

    private final Path data;
    private EmbeddedPostgres server;

    private ServiceDatabase(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static ServiceDatabase start(Path folder) throws IOException {
        Path data = folder.resolve("database");
        return new ServiceDatabase(data, server(data, 0));
    }

    private static EmbeddedPostgres server(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** As the service's settings name it. */
    String address() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
    }

    /** Ends it with all its connections, and starts it again over the same files, at the same address. */
    void restart() throws IOException {
        int port = server.getPort();
        server.close();
        server = server(data, port);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    List<String> list(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(list(sql).get(0));
    }

    /**
     * Gives users from one number to another what the service has written down of this one; but their connections were last
     * looked at a day ago, so that each is due to be looked at again when its time comes.
     */
    void copy(UserName model, long from, long to) throws SQLException {
        for (String table : OF_A_USER) {
            List<String> columns = list("select column_name from information_schema.columns where table_name = '"
                    + table + "' order by ordinal_position");
            List<String> texts = list("select column_name from information_schema.columns where table_name = '" + table
                    + "' and data_type = 'text'");
            String values = columns.stream()
                    .map(column -> value(column, texts.contains(column), model))
                    .reduce((one, next) -> one + ", " + next)
                    .orElseThrow();
            run("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
                    + ", generate_series(" + from + ", " + to + ") number where user_id = '" + model.id()
                    + "' on conflict do nothing");
        }
        run("vacuum analyze");
        run("checkpoint");
    }

    private static String value(String column, boolean isText, UserName model) {
        if (isText) {
            return "replace(" + column + ", '" + model.common() + "', " + UserName.sqlDigits("number") + ")";
        }
        return column.equals("checked_at") ? column + " - interval '1 day'" : column;
    }

    long mebibytes() throws SQLException {
        return number("select pg_database_size('postgres') / 1048576");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
