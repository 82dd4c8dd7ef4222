package samvaad.event.file;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.event.CertificateTerms;
import samvaad.event.CertificateTerms.Who;
import samvaad.event.Session;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.Quoted;
import samvaad.text.LocalText;

/** Reads who gets a certificate, and what stands on it. */
final class CertificateReader {

    private static final int TEXT = 400;
    private static final int NAME = 100;
    private static final int POST = 150;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]{0,40})}");

    private static final Pattern PICTURE = Pattern.compile("(?i)[\\p{L}\\p{M}\\p{N}_ -]{1,80}\\.(?:png|svg)");

    private static final String KINDS =
            Stream.of(Who.values()).map(who -> "\"" + who.inFiles() + "\"").collect(Collectors.joining(", "));

    private CertificateReader() {}

    /** @param hasPlace whether the file names a venue */
    static CertificateTerms read(FieldReader fields, List<Session> agenda, boolean hasPlace) {
        Who who = who(fields);
        List<String> sessions = sessions(fields, who, agenda);
        Optional<Duration> opens = TimeReader.duration(fields, "opens");
        LocalText text = LocalTextReader.line(fields, "text", TEXT);
        text.byLanguage().values().stream().distinct().forEach(words -> placeholders(fields, words, hasPlace));
        return new CertificateTerms(
                who,
                sessions,
                opens.orElse(Duration.ZERO),
                text,
                fields.object("signatory", CertificateReader::signatory),
                picture(fields, "signature"),
                picture(fields, "emblem"));
    }

    private static CertificateTerms.Signatory signatory(FieldReader fields) {
        return new CertificateTerms.Signatory(
                LocalTextReader.requiredLine(fields, "name", NAME), LocalTextReader.line(fields, "post", POST));
    }

    private static Who who(FieldReader fields) {
        fields.require("who", "\"who\": \"" + Who.ENTERED.inFiles() + "\"");
        return fields.value(
                        "who",
                        "one of " + KINDS,
                        node -> Stream.of(Who.values())
                                .filter(who -> who.inFiles().equals(node.textValue()))
                                .findFirst())
                .orElse(Who.ENTERED);
    }

    private static List<String> sessions(FieldReader fields, Who who, List<Session> agenda) {
        List<String> sessions = LocalTextReader.strings(fields, "sessions");
        Set<String> ids = agenda.stream().map(Session::id).collect(Collectors.toSet());
        sessions.stream()
                .filter(session -> !ids.contains(session))
                .forEach(session ->
                        fields.refuse("sessions", "has " + Quoted.of(session) + ", which is no \"id\" in \"agenda\""));
        if (who == Who.SESSIONS && sessions.isEmpty()) {
            fields.refuse("sessions", "must name at least one session, as \"who\" is \"sessions\"");
        } else if (who != Who.SESSIONS && !sessions.isEmpty()) {
            fields.refuse("sessions", "is only for \"who\": \"sessions\"; change that, or remove the list");
        }
        return sessions;
    }

    private static void placeholders(FieldReader fields, String words, boolean hasPlace) {
        Matcher found = PLACEHOLDER.matcher(words);
        String rest = found.replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            fields.refuse("text", "has a { or } without its other half; write placeholders as {date}");
        }
        for (found.reset(); found.find(); ) {
            String name = found.group(1);
            if (!CertificateTerms.PLACEHOLDERS.contains(name)) {
                fields.refuse(
                        "text",
                        "has {" + name + "}, which is no placeholder; "
                                + FieldReader.instead(
                                        name,
                                        CertificateTerms.PLACEHOLDERS.stream()
                                                .sorted()
                                                .toList()));
            } else if (name.equals("place") && !hasPlace) {
                fields.refuse("text", "has {place}, but the file has no \"venue\"; add it, or remove the placeholder");
            }
        }
    }

    private static Optional<String> picture(FieldReader fields, String name) {
        return LinkReader.of(
                fields,
                name,
                PICTURE,
                "the name of a .png or .svg file in the folder of event files, such as \"" + name + ".png\"");
    }
}
