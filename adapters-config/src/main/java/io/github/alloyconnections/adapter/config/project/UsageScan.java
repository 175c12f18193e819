package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.usage.Usage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds ids in a text; a longer run of letters and digits, such as a commit's hash, holds none. */
final class UsageScan {

    private static final int ID_LENGTH = 24;
    private static final Pattern PIN =
            Pattern.compile("^\\s*(export\\s+)?[\"']?CONNECTION_ID(_[A-Z0-9_]+)?[\"']?\\s*[=:]");

    /** What a conf file says of a connection is no use of it. */
    private static final Pattern MARK = Pattern.compile("^\\s*\"?(alias|protect)\"?\\s*[.={:\\[]");

    private final Set<ConnectionId> wanted;

    UsageScan(Set<ConnectionId> wanted) {
        this.wanted = wanted;
    }

    /** The ids in a file's content, each once a line. */
    List<Usage> of(byte[] content, String source, boolean holdsPins) {
        List<Usage> found = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start < content.length) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            number++;
            if (end - start >= ID_LENGTH) {
                // Bytes as they are: ids are ASCII whatever else the file holds.
                String line = new String(content, start, end - start, StandardCharsets.ISO_8859_1);
                if (!source.endsWith(".conf") || !MARK.matcher(line).find()) {
                    boolean pin = holdsPins && PIN.matcher(line).find();
                    add(found, line, source, OptionalInt.of(number), pin);
                }
            }
            start = end + 1;
        }
        return found;
    }

    /** The ids in the value of a variable. */
    List<Usage> of(String value, String source, boolean pin) {
        List<Usage> found = new ArrayList<>();
        add(found, value, source, OptionalInt.empty(), pin);
        return found;
    }

    private void add(List<Usage> found, String text, String source, OptionalInt line, boolean pin) {
        List<ConnectionId> here = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isWordCharacter(text.charAt(i))) {
                if (i - start == ID_LENGTH) {
                    ConnectionId.parse(text.substring(start, i))
                            .filter(wanted::contains)
                            .filter(id -> !here.contains(id))
                            .ifPresent(here::add);
                }
                start = i + 1;
            }
        }
        here.forEach(id -> found.add(new Usage(id, pin, source, line)));
    }

    private static boolean isWordCharacter(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
