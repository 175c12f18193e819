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

/**
 * Names the libraries of others that the program holds, with their licences, and copies the texts that they bring along. For
 * one that brings none, it copies the text that SPDX publishes of a licence that it names.
 */
public final class LicenceTexts {

    private static final Pattern TEXT =
            Pattern.compile("META-INF/[^/]*(licen[cs]e|notice|copying|about)[^/]*", Pattern.CASE_INSENSITIVE);
    private static final String OURS = "io.github.alloyconnections";

    private LicenceTexts() {}

    /**
     * Arguments: the bill of materials (CycloneDX, JSON), the class path that it was made of, the folder to write into, the
     * folder with the texts of SPDX.
     */
    public static void main(String[] args) throws IOException {
        Path published = Path.of(args[3]);
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
                    + component.path("version").asText() + "  " + String.join(", ", licences(component))
                    + (texts == 0 ? "  (" + published(component, published, folder) + ")" : ""));
        }
        Files.write(folder.resolve("THIRD-PARTY.txt"), lines);
    }

    private static List<JsonNode> libraries(JsonNode bill) {
        return StreamSupport.stream(bill.path("components").spliterator(), false)
                .filter(component -> !component.path("group").asText().equals(OURS))
                .sorted(Comparator.comparing(component -> component.path("purl").asText()))
                .toList();
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(LicenceTexts::licence)
                .toList();
    }

    /** Copies the texts of its licences as they are published; where they are. */
    private static String published(JsonNode component, Path published, Path folder) throws IOException {
        List<String> places = new ArrayList<>();
        for (String licence : licences(component)) {
            Path text = published.resolve(licence + ".txt");
            if (Files.isRegularFile(text)) {
                String place = "licences/spdx/" + licence + ".txt";
                Path copy = folder.resolve(place);
                Files.createDirectories(copy.resolveSibling("."));
                Files.write(copy, Files.readAllBytes(text));
                places.add(place);
            }
        }
        if (places.isEmpty()) {
            throw new IOException(
                    component.path("purl").asText() + " brings no licence text along, and there is none of "
                            + licences(component) + " in " + published);
        }
        return "brings no text along: " + String.join(", ", places);
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
