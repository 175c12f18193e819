package io.github.alloyconnections.distribution;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.Ports;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Writes the container image as a tar, without a daemon and as nobody in particular; the same files give the same bytes. */
public final class ContainerImage {

    private static final String HOME = "/opt/alloy-connections";
    private static final String SCRATCH = "scratch";

    /** What changes least comes first, so that a new release sends the last layers only. */
    private static final List<String> LAYERS = List.of("system", "runtime", "program", "archive");

    private static final int HTTP = 3000;

    private ContainerImage() {}

    /** Arguments: the folder with a folder for each layer, the base or {@code scratch}, the tar, the version, when it was made. */
    public static void main(String[] args)
            throws IOException, InterruptedException, InvalidImageReferenceException, RegistryException,
                    CacheDirectoryCreationException, ExecutionException {
        Path layers = Path.of(args[0]);
        JibContainerBuilder image = args[1].equals(SCRATCH) ? Jib.fromScratch() : Jib.from(args[1]);
        for (String layer : LAYERS) {
            image.addFileEntriesLayer(layer(layer, layers.resolve(layer)));
        }
        image.setEntrypoint(entrypoint(Files.exists(layers.resolve("archive" + HOME + "/lib/classes.jsa"))))
                .setProgramArguments("--help")
                .setUser("10001:10001")
                .setWorkingDirectory(AbsoluteUnixPath.get("/project"))
                .setExposedPorts(Ports.parse(List.of(String.valueOf(HTTP))))
                .setEnvironment(Map.of("HOME", "/tmp", "LC_ALL", "C.UTF-8", "ALLOY_CONNECTIONS_INSTALLED_AS", "image"))
                .setLabels(Map.of(
                        "org.opencontainers.image.title", "alloy-connections",
                        "org.opencontainers.image.version", args[3],
                        "org.opencontainers.image.licenses", "Apache-2.0"))
                .setCreationTime(Instant.parse(args[4]));
        Path cache = Files.createDirectories(layers.resolve("cache"));
        image.containerize(Containerizer.to(TarImage.at(Path.of(args[2])).named("alloy-connections:" + args[3]))
                .setToolName("alloy-connections")
                .setApplicationLayersCache(cache)
                .setBaseImageLayersCache(cache)
                .setOfflineMode(args[1].equals(SCRATCH)));
    }

    /** Java itself and no shell around it, so that signals reach it; nothing is written, so that the root may be read-only. */
    private static List<String> entrypoint(boolean archive) {
        List<String> words = new ArrayList<>(List.of(
                HOME + "/runtime/bin/java",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:MaxRAMPercentage=50",
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
        if (archive) {
            words.add("-XX:SharedArchiveFile=" + HOME + "/lib/classes.jsa");
        }
        words.addAll(List.of("-cp", HOME + "/lib/alloy-connections.jar", "io.github.alloyconnections.app.Main"));
        return words;
    }

    private static FileEntriesLayer layer(String name, Path folder) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> within = Files.list(folder)) {
            for (Path each : within.sorted().toList()) {
                layer.addEntryRecursive(
                        each, AbsoluteUnixPath.get("/" + each.getFileName()), ContainerImage::permissions);
            }
        }
        return layer.build();
    }

    private static FilePermissions permissions(Path file, AbsoluteUnixPath within) {
        if (within.toString().equals("/tmp")) {
            return FilePermissions.fromOctalString("777");
        }
        boolean opened = Files.isDirectory(file) || Files.isExecutable(file);
        return FilePermissions.fromOctalString(opened ? "755" : "644");
    }
}
