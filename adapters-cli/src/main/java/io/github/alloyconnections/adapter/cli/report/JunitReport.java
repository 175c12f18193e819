package io.github.alloyconnections.adapter.cli.report;

import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.finding.CheckReport.Checked;
import io.github.alloyconnections.domain.finding.Finding;
import io.github.alloyconnections.domain.finding.Finding.Kind;
import io.github.alloyconnections.domain.finding.Finding.Severity;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as the XML that test runners write: for each connector a case for each thing that can be found. An error is a
 * failure, what cannot be told is skipped, the rest is output of a case that passes.
 */
public final class JunitReport {

    private static final String SUITE = "alloy-connections check";

    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static void print(CheckReport report, Screen screen) {
        write(screen, out -> out.suite(cases(report), report.at()));
    }

    /** The check could not be made. */
    public static void failed(String message, Instant now, Screen screen) {
        write(screen, out -> {
            out.open(1, 0, 1, 0, now);
            out.start("testcase");
            out.attribute("classname", SUITE);
            out.attribute("name", "The check could be made");
            out.told("error", message, message);
            out.end();
        });
    }

    /** What is written into a document. */
    @FunctionalInterface
    private interface Content {
        void to(JunitReport out) throws XMLStreamException;
    }

    private static void write(Screen screen, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.to(new JunitReport(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written into memory", e);
        }
        // Every character beyond ASCII as a number, so that no terminal's encoding can make it another.
        screen.line(ascii(text.toString()));
        screen.flush();
    }

    /** A thing that can be found, and what was found; nothing if it passed. */
    private record Case(ConnectorId connector, Kind kind, Optional<Finding> finding) {

        boolean isFailure() {
            return finding.filter(each -> each.severity() == Severity.ERROR).isPresent();
        }

        boolean isSkipped() {
            return finding.filter(each -> each.kind() == Kind.CANNOT_TELL).isPresent();
        }
    }

    private static List<Case> cases(CheckReport report) {
        List<Case> cases = new ArrayList<>();
        for (Checked checked : report.checked()) {
            for (Kind kind : Kind.values()) {
                List<Finding> found = report.findings().stream()
                        .filter(each -> each.kind() == kind && each.connector().equals(checked.connector()))
                        .toList();
                found.forEach(each -> cases.add(new Case(checked.connector(), kind, Optional.of(each))));
                if (found.isEmpty() && kind != Kind.CANNOT_TELL) {
                    cases.add(new Case(checked.connector(), kind, Optional.empty()));
                }
            }
        }
        return cases;
    }

    private void suite(List<Case> cases, Instant at) throws XMLStreamException {
        long failures = cases.stream().filter(Case::isFailure).count();
        long skipped = cases.stream().filter(Case::isSkipped).count();
        open(cases.size(), failures, 0, skipped, at);
        for (Case each : cases) {
            testCase(each);
        }
    }

    private void open(long tests, long failures, long errors, long skipped, Instant at) throws XMLStreamException {
        start("testsuites");
        start("testsuite");
        attribute("name", SUITE);
        attribute("tests", Long.toString(tests));
        attribute("failures", Long.toString(failures));
        attribute("errors", Long.toString(errors));
        attribute("skipped", Long.toString(skipped));
        attribute("time", "0");
        String second = at.truncatedTo(ChronoUnit.SECONDS).toString();
        attribute("timestamp", second.substring(0, second.length() - 1));
    }

    private void testCase(Case each) throws XMLStreamException {
        start("testcase");
        attribute("classname", "alloy-connections." + each.connector());
        attribute("time", "0");
        Optional<Finding> finding = each.finding();
        String where =
                finding.flatMap(Finding::place).map(place -> " (" + place + ")").orElse("");
        attribute("name", passing(each.kind()) + where);
        if (finding.isPresent()) {
            if (finding.get().place().isPresent()) {
                attribute("file", finding.get().place().get().file());
                attribute(
                        "line",
                        Integer.toString(finding.get().place().get().line().orElse(1)));
            }
            found(each, finding.get());
        }
        end();
    }

    /** A case is named after what holds if it passes. */
    private static String passing(Kind kind) {
        return switch (kind) {
            case PIN_DEAD -> "The pinned connection works";
            case PIN_MISSING -> "A connection is pinned";
            case NOT_THE_TEAMS -> "It is what the team agreed on";
            case HARD_CODED -> "No connection id is hard-coded";
            case NOT_BEST -> "No better connection is there";
            case TWIN_APPEARED -> "No twin appeared";
            case NOT_LOCKED -> "The lock names it";
            case CANNOT_TELL -> "All could be told";
        };
    }

    private void found(Case each, Finding finding) throws XMLStreamException {
        StringBuilder text = new StringBuilder(finding.message());
        for (NextStep step : finding.next()) {
            text.append('\n').append(step.command()).append("  ").append(step.why());
        }
        if (each.isFailure()) {
            told("failure", finding.message(), text.toString());
        } else if (each.isSkipped()) {
            start("skipped");
            attribute("message", finding.message());
            end();
        } else {
            start("system-out");
            xml.writeCharacters(allowed(finding.severity() + ": " + text));
            end();
        }
    }

    private void told(String element, String message, String text) throws XMLStreamException {
        start(element);
        attribute("message", message);
        attribute("type", element);
        xml.writeCharacters(allowed(text));
        end();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value).replace('\n', ' ').replace('\t', ' '));
    }

    /** XML has no way to write some characters; they are shown as a programmer writes them. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean can =
                    c == '\n' || c == '\t' || (c >= 0x20 && c < 0xd800) || (c > 0xdfff && c < 0xfffe) || c > 0xffff;
            boolean hides = Character.getType(c) == Character.FORMAT || (c >= 0x7f && c < 0xa0);
            allowed.append(can && !hides ? Character.toString(c) : "\\u%04X".formatted(c));
        });
        return allowed.toString();
    }

    private static String ascii(String document) {
        StringBuilder ascii = new StringBuilder();
        document.codePoints().forEach(c -> ascii.append(c < 0x7f ? Character.toString(c) : "&#" + c + ";"));
        return ascii.toString();
    }
}
