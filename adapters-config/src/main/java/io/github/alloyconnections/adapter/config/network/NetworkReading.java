package io.github.alloyconnections.adapter.config.network;

import io.github.alloyconnections.adapter.config.settings.NetworkSettings;
import io.github.alloyconnections.adapter.config.settings.NetworkSettings.Authorities;
import io.github.alloyconnections.adapter.config.settings.SettingName;
import io.github.alloyconnections.adapter.config.settings.SourcedText;
import io.github.alloyconnections.adapter.config.settings.Sources;
import io.github.alloyconnections.adapter.config.settings.WebAddress;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what the environment says of the way to Alloy, in the names that everybody uses.
 *
 * <p>A project's file has no say in it: somebody may have cloned it, and it must not lead the API key past people who
 * are trusted because of it. What is wrong here keeps nobody from looking at settings; it is told when a call is made.
 */
public final class NetworkReading {

    /** For https, the strongest first; the small ones win, as they do elsewhere. */
    private static final List<String> PROXIES = List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");

    private static final List<String> HTTP_PROXIES = List.of("http_proxy", "HTTP_PROXY");
    private static final List<String> EXCEPTIONS = List.of("no_proxy", "NO_PROXY");
    private static final List<String> FILES = List.of(SettingName.CA_FILE, "SSL_CERT_FILE");
    private static final String NAME = "network";
    private static final NextStep STATUS =
            NextStep.run(CommandName.STATUS, "shows the network's settings that are used");

    private final Sources sources;
    private final URI baseUrl;
    private final Path folder;

    public NetworkReading(Sources sources, URI baseUrl, Path folder) {
        this.sources = sources;
        this.baseUrl = baseUrl;
        this.folder = folder;
    }

    public NetworkSettings settings() {
        if (!isSecure()) {
            return NetworkSettings.direct();
        }
        Optional<String> obstacle = proxy().flatMap(this::obstacle);
        return new NetworkSettings(
                obstacle.isPresent() ? Optional.empty() : proxy().flatMap(this::parsed),
                authorities(),
                platformStores(System.getProperty("os.name", "")),
                obstacle.or(() -> fileObstacle()));
    }

    /** Plain http is for the loopback, which no proxy leads to and no certificate vouches for. */
    private boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** What a JDK on this system offers beside its own store. */
    public static List<String> platformStores(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows")
                ? List.of("Windows-ROOT")
                : name.startsWith("mac") ? List.of("KeychainStore-ROOT", "KeychainStore") : List.of();
    }

    /** The setting of the proxy that calls go through; none for those that go directly. */
    private Optional<Named> proxy() {
        return isSecure() && !WebAddress.isLoopback(baseUrl) && exception().isEmpty()
                ? first(PROXIES)
                : Optional.empty();
    }

    private Optional<Named> exception() {
        int port = baseUrl.getPort() < 0 ? 443 : baseUrl.getPort();
        return first(EXCEPTIONS).filter(list -> new NoProxy(list.value()).holds(baseUrl.getHost(), port));
    }

    private Optional<NetworkSettings.Proxy> parsed(Named proxy) {
        return ProxyAddress.parse(proxy.value()).map(address -> address.named(proxy.name()));
    }

    private Optional<String> obstacle(Named proxy) {
        Optional<ProxyAddress> address = ProxyAddress.parse(proxy.value());
        String instead = ": set HTTPS_PROXY to an HTTP proxy such as http://proxy.example.com:3128, or NO_PROXY="
                + baseUrl.getHost() + " to go there directly";
        if (address.isEmpty()) {
            return Optional.of(proxy.name() + " is no address of a proxy" + instead);
        } else if (address.get().isSocks()) {
            return Optional.of(proxy.name() + " is a SOCKS proxy ("
                    + address.get().shown() + "), which is not spoken here" + instead);
        }
        return address.get().isHttp()
                ? Optional.empty()
                : Optional.of(proxy.name() + " is neither an http:// nor an https:// address" + instead);
    }

    private Optional<Authorities> authorities() {
        return first(FILES).flatMap(file -> path(file).map(path -> new Authorities(path, file.name())));
    }

    private Optional<String> fileObstacle() {
        return first(FILES).filter(file -> path(file).isEmpty()).map(file -> file.name() + " is no name of a file");
    }

    private Optional<Path> path(Named file) {
        try {
            return Optional.of(folder.resolve(file.value()).normalize());
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    /** Those that are set, credentials masked. */
    public List<Setting> shown() {
        List<Setting> shown = new ArrayList<>();
        Stream.concat(PROXIES.stream(), HTTP_PROXIES.stream())
                .flatMap(name -> named(name).stream())
                .map(proxy -> proxy.shown(ProxyAddress.parse(proxy.value())
                        .map(ProxyAddress::shown)
                        .orElse("(no address)")))
                .forEach(shown::add);
        Stream.concat(EXCEPTIONS.stream(), FILES.stream())
                .flatMap(name -> named(name).stream())
                .map(setting -> setting.shown(setting.value()))
                .forEach(shown::add);
        return shown;
    }

    /** What there is to say, which is nothing where nothing is set. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        NetworkSettings settings = settings();
        boolean set = Stream.concat(PROXIES.stream(), HTTP_PROXIES.stream())
                .anyMatch(name -> named(name).isPresent());
        settings.obstacle()
                .map(why -> Check.of(Subject.SETTINGS, NAME, Result.FAILED, why, STATUS))
                .or(() -> set ? Optional.of(way(settings)) : Optional.empty())
                .ifPresent(checks::add);
        settings.authorities().map(NetworkReading::file).ifPresent(checks::add);
        checks.addAll(disregarded());
        return checks;
    }

    private Check way(NetworkSettings settings) {
        String to = "calls to " + baseUrl.getHost() + " go ";
        Optional<Named> plain = first(HTTP_PROXIES).filter(any -> first(PROXIES).isEmpty());
        if (settings.proxy().isPresent()) {
            NetworkSettings.Proxy proxy = settings.proxy().get();
            return Check.passed(
                    Subject.SETTINGS,
                    NAME,
                    to + "through the proxy " + proxy.host() + ":" + proxy.port() + ", from " + proxy.setting());
        } else if (WebAddress.isLoopback(baseUrl)) {
            return Check.passed(Subject.SETTINGS, NAME, to + "directly: the loopback needs no proxy");
        } else if (exception().isPresent()) {
            return Check.passed(
                    Subject.SETTINGS,
                    NAME,
                    to + "directly: " + exception().get().name() + " holds this host");
        }
        return Check.of(
                Subject.SETTINGS,
                NAME,
                Result.WARNING,
                to + "directly: " + plain.map(Named::name).orElse("HTTP_PROXY") + " is for http:// addresses alone",
                NextStep.other(
                        "export HTTPS_PROXY=\"$" + plain.map(Named::name).orElse("HTTP_PROXY") + "\"",
                        "if calls to https:// addresses need the proxy too"));
    }

    private static Check file(Authorities authorities) {
        String name = "trusted authorities";
        String file = authorities.file() + ", from " + authorities.setting();
        return Files.isRegularFile(authorities.file()) && Files.isReadable(authorities.file())
                ? Check.passed(Subject.SETTINGS, name, "Java's own, and those of " + file)
                : Check.of(
                        Subject.SETTINGS,
                        name,
                        Result.FAILED,
                        file + ", is no file that can be read",
                        NextStep.other(
                                "unset " + authorities.setting(), "if no authority beside Java's own is needed"));
    }

    /** What a project's file says of the network, which some programs heed. */
    private List<Check> disregarded() {
        return Stream.of(PROXIES, HTTP_PROXIES, EXCEPTIONS, FILES)
                .flatMap(List::stream)
                .flatMap(name -> sources.all(name)
                        .filter(sourced -> sourced.origin().isProjectFile())
                        .map(sourced -> Check.of(
                                Subject.SETTINGS,
                                NAME,
                                Result.WARNING,
                                name + " in " + sourced.origin().shown()
                                        + " is not used: a project's file has no say in the way to Alloy",
                                STATUS)))
                .toList();
    }

    /** A setting that counts, by its name. */
    private record Named(String name, SourcedText sourced) {

        String value() {
            return sourced.value();
        }

        Setting shown(String value) {
            return new Setting(name, value, sourced.origin().shown());
        }
    }

    private Optional<Named> first(List<String> names) {
        return names.stream().flatMap(name -> named(name).stream()).findFirst();
    }

    private Optional<Named> named(String name) {
        return sources.all(name)
                .filter(sourced -> !sourced.origin().isProjectFile())
                .filter(sourced -> !sourced.value().isBlank())
                .findFirst()
                .map(sourced -> new Named(name, sourced));
    }
}
