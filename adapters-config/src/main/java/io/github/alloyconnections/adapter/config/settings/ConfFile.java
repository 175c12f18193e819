package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.text.TextEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a conf file says, and what is wrong with it.
 *
 * @param problems why all that stands in it is in doubt
 * @param remarks what is odd and does no harm
 */
public record ConfFile(Map<String, SourcedText> values, List<String> problems, List<String> remarks) {

    public ConfFile {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    private static ConfFile empty() {
        return new ConfFile(Map.of(), List.of(), List.of());
    }

    /** A file that is not there says nothing; only one that is there needs the HOCON library. */
    public static ConfFile read(ConfPlace place) {
        try {
            Optional<byte[]> bytes = BoundedFile.read(place.path(), place.label(), BoundedFile.CONF_LIMIT);
            return bytes.map(found -> parsed(found, place)).orElseGet(ConfFile::empty);
        } catch (ProjectFileException unreadable) {
            return new ConfFile(
                    Map.of(),
                    List.of(Optional.ofNullable(unreadable.getMessage()).orElse(place.label())),
                    List.of());
        }
    }

    /** What a file there would say that held this text. */
    public static ConfFile of(String text, ConfPlace place) {
        return Hocon.parse(text, place);
    }

    private static ConfFile parsed(byte[] bytes, ConfPlace place) {
        TextEncoding encoding = TextEncoding.of(bytes);
        if (encoding == TextEncoding.MIXED) {
            return new ConfFile(Map.of(), List.of(place.label() + " is " + encoding.words() + "."), List.of());
        }
        ConfFile read = Hocon.parse(encoding.decode(bytes), place);
        if (encoding.isUsual()) {
            return read;
        }
        List<String> remarks = new ArrayList<>(read.remarks);
        remarks.add(place.label() + " is " + encoding.words() + ": it was read all the same, but should be UTF-8");
        return new ConfFile(read.values, read.problems, remarks);
    }
}
