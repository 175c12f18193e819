package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.pin.EnvFileWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A second process that writes: arguments are the project's root folder, the first number and how many. */
final class WriterProcess {

    private WriterProcess() {}

    public static void main(String[] arguments) throws IOException {
        ProjectFolder project = new ProjectFolder(Path.of(arguments[0]));
        EnvFileWriter writer = new EnvFileWriter(project.envFile(), project.state(), Duration.ofSeconds(30));
        int first = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        System.out.println("ready");
        for (int i = first; i < first + count; i++) {
            writer.write(name(i), id(i), made -> {});
        }
    }

    /** Few names, so that writers meet at the same ones, too. */
    static String name(int number) {
        return "CONNECTION_ID_" + number % 7;
    }

    static String id(int number) {
        return String.format("%024x", number);
    }

    static Process start(Path root, int first, int count) throws IOException {
        return builder(root, first, count).start();
    }

    static ProcessBuilder builder(Path root, int first, int count) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                root.toString(),
                Integer.toString(first),
                Integer.toString(count)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
