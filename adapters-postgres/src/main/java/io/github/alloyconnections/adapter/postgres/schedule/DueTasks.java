package io.github.alloyconnections.adapter.postgres.schedule;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How what is due is looked for: by the names of the jobs that this instance does now, so that neither other tenants' tasks nor
 * a resting job's are read over and over.
 */
final class DueTasks extends PostgreSqlJdbcCustomization {

    private final Supplier<List<String>> names;

    DueTasks(Supplier<List<String>> names) {
        super(false, true);
        this.names = names;
    }

    @Override
    public String createSelectDueQuery(String table, int limit, String andCondition, boolean orderByPriority) {
        String wanted = names.get().stream()
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        String which = wanted.isEmpty() ? " and false" : " and task_name in (" + wanted + ")";
        return super.createSelectDueQuery(table, limit, which + andCondition, orderByPriority);
    }
}
