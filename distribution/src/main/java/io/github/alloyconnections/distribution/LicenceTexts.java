package io.github.alloyconnections.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Names the libraries of others that the program holds, with their licences, and copies the texts that they bring along. */
public final class LicenceTexts {

    private static final Pattern TEXT =
            Pattern.compile("META-INF/[^/]*(licen[cs]e|notice|copying|about)[^/]*", Pattern.CASE_INSENSITIVE);
    private static final String OURS = "io.github.alloyconnections";

    private LicenceTexts() {}

    /** Arguments: the bill of materials (CycloneDX, JSON), the class path that it was made of, the folder to write into. */
    public static void main(String[] args) throws IOException {
        JsonNode bill = new ObjectMapper().readTree(Path.of(args[0]).toFile());
        List<Path> jars =
                Stream.of(args[1].split(File.pathSeparator, -1)).map(Path::of).toList();
        Path folder = Files.createDirectories(Path.of(args[2]));
        List<String> lines = new ArrayList<>();
        for (JsonNode component : libraries(bill)) {
            String file = component.path("name").asText() + "-"
                    + component.path("version").asText() + ".jar";
            Optional<Path> jar =
                    jars.stream().filter(path -> path.endsWith(file)).findFirst();
            int texts = jar.isPresent() ? copied(jar.get(), folder.resolve("licences")) : 0;
            lines.add(component.path("group").asText() + ":"
                    + component.path("name").asText() + " "
                    + component.path("version").asText() + "  " + licences(component)
                    + (texts == 0 ? "  (brings no text along)" : ""));
        }
        Files.write(folder.resolve("THIRD-PARTY.txt"), lines);
    }

    private static List<JsonNode> libraries(JsonNode bill) {
        return StreamSupport.stream(bill.path("components").spliterator(), false)
                .filter(component -> !component.path("group").asText().equals(OURS))
                .sorted(Comparator.comparing(component -> component.path("purl").asText()))
                .toList();
    }

    private static String licences(JsonNode component) {
        return String.join(
                ", ",
                StreamSupport.stream(component.path("licenses").spliterator(), false)
                        .map(LicenceTexts::licence)
                        .toList());
    }

    private static String licence(JsonNode of) {
        JsonNode licence = of.path("license");
        return Stream.of(licence.path("id"), licence.path("name"), of.path("expression"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("not told");
    }

    /** Copies the texts within this jar; how many there are. */
    private static int copied(Path jar, Path folder) throws IOException {
        int texts = 0;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(each -> TEXT.matcher(each.getName()).matches())
                    .toList()) {
                Path of = Files.createDirectories(
                        folder.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", "")));
                try (InputStream text = zip.getInputStream(entry)) {
                    Files.write(of.resolve(entry.getName().substring("META-INF/".length())), text.readAllBytes());
                }
                texts++;
            }
        }
        return texts;
    }
}
