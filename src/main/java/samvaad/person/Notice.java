package samvaad.person;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import samvaad.answer.Wording;
import samvaad.event.Event;
import samvaad.event.PrivacyTerms;
import samvaad.event.RegistrationTerms;
import samvaad.store.BackupFolder;
import samvaad.text.Html;
import samvaad.text.LocalText;
import samvaad.text.Texts;

/**
 * The privacy notice, as sections 5 and 6 of the Digital Personal Data Protection Act, 2023, and rule 3 of its rules
 * want it: each kind of data with its purpose and time, who is responsible, and how to withdraw and complain.
 */
public final class Notice {

    /** What the notice means. Goes up when that changes, not when it is only worded better: people are asked again. */
    public static final String MEANING = "2026-11-28c";

    /** How long it can be looked up who on the staff did what. The notice says so. */
    public static final Duration STAFF_LOG = Duration.ofDays(400);

    /** How long a sentence is kept that was not understood, after it was last typed. The notice says so. */
    public static final Duration NOT_UNDERSTOOD = Duration.ofDays(90);

    /**
     * A line for each kind of data, in the order of the notice. Whatever a table keeps next to a person has its line
     * here; a test compares them with the database.
     */
    public static final List<String> KEPT = List.of(
            "privacy.kept.telegram",
            "privacy.kept.link",
            "privacy.kept.registration",
            "privacy.kept.attendance",
            "privacy.kept.sessions",
            "privacy.kept.mailings",
            "privacy.kept.questions",
            "privacy.kept.notUnderstood",
            "privacy.kept.feedback",
            "privacy.kept.failed",
            "privacy.kept.certificate",
            "privacy.kept.nomination",
            "privacy.kept.staff",
            "privacy.kept.erased");

    private Notice() {}

    /**
     * The version that is stored with a consent. Another office that is responsible makes another version: nobody can
     * have agreed to one that was not named.
     */
    public static String version(Event event) {
        return terms(event).map(terms -> MEANING + "/" + digest(terms)).orElse(MEANING);
    }

    private static String digest(PrivacyTerms terms) {
        CRC32 sum = new CRC32();
        sum.update(terms.responsible().toString().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue()).substring(0, 4);
    }

    /** What people agree to before they register: the whole notice in a few lines. */
    static Html summary(Event event, Texts texts) {
        return texts.text("privacy.short", arguments(Optional.of(event), texts));
    }

    /** The short notice for staff to read out to a guest at the gate, who sees no screen of the bot. */
    public static Wording toReadOut(Event event) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("days", keptDays(event));
        arguments.put("backups", BackupFolder.KEPT.toDays());
        terms(event).ifPresent(terms -> {
            arguments.put("responsible", terms.responsible());
            arguments.put("contact", terms.contact());
        });
        return new Wording.Keyed(terms(event).isPresent() ? "guest.consent" : "guest.consent.unnamed", arguments);
    }

    /** The whole notice; for no event in particular it names nobody, as each event has its own organiser. */
    static Html whole(Optional<Event> event, Texts texts) {
        Object[] arguments = arguments(event, texts);
        Html kept = texts.text(event.isPresent() ? "privacy.until" : "privacy.untilEach", arguments);
        for (String key : KEPT) {
            kept = kept.line(texts.text(key, arguments));
        }
        return texts.text("privacy.title", arguments)
                .paragraph(texts.text(event.isPresent() ? "privacy.who" : "privacy.whoEach", arguments))
                .paragraph(kept)
                .paragraph(texts.text("privacy.seen", arguments))
                .paragraph(texts.text("privacy.stays", arguments))
                .paragraph(texts.text("privacy.rights", arguments))
                .paragraph(texts.text("privacy.others", arguments));
    }

    private static Object[] arguments(Optional<Event> event, Texts texts) {
        Optional<PrivacyTerms> terms = event.flatMap(Notice::terms);
        return new Object[] {
            "version", event.map(Notice::version).orElse(MEANING),
            "responsible", named(terms, PrivacyTerms::responsible, texts),
            "contact",
                    event.isPresent() ? named(terms, PrivacyTerms::contact, texts) : texts.label("privacy.organiser"),
            "days", event.map(Notice::keptDays).orElse(RegistrationTerms.KEEP.toDays()),
            "backups", BackupFolder.KEPT.toDays(),
            "strangers", PersonFeature.STRANGERS.toDays(),
            "failed", Erasure.LOOKED_AT.toDays(),
            "erased", Erasure.LISTED.toDays(),
            "staff", STAFF_LOG.toDays(),
            "learned", NOT_UNDERSTOOD.toDays()
        };
    }

    private static String named(Optional<PrivacyTerms> terms, Function<PrivacyTerms, LocalText> field, Texts texts) {
        return terms.map(field).map(text -> text.in(texts.language())).orElseGet(() -> texts.label("privacy.unnamed"));
    }

    private static Optional<PrivacyTerms> terms(Event event) {
        return event.registration().flatMap(RegistrationTerms::privacy);
    }

    private static long keptDays(Event event) {
        return event.registration()
                .map(RegistrationTerms::keep)
                .orElse(RegistrationTerms.KEEP)
                .toDays();
    }
}
