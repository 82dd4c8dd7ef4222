package samvaad.event.file;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import samvaad.answer.Question;
import samvaad.event.Moment;
import samvaad.event.PrivacyTerms;
import samvaad.event.RegistrationTerms;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Ids;
import samvaad.jsonfile.LocalTextReader;
import samvaad.jsonfile.NumberReader;

/** Reads who can register, when, and what they are asked. */
final class RegistrationReader {

    static final int MOST_SEATS = 1_000_000;
    private static final int MOST_PER_CHAT = 100;

    /** The notice has to fit into one message. */
    private static final int RESPONSIBLE = 200;

    private static final Set<String> ASKED_ANYWAY = Set.of("name", "consent");

    private RegistrationReader() {}

    static RegistrationTerms read(FieldReader fields, Optional<Moment> starts, ZoneId zone) {
        Optional<Integer> capacity = NumberReader.whole(fields, "capacity", 1, MOST_SEATS);
        Optional<Moment> opens = TimeReader.moment(fields, "opens");
        Optional<Moment> stated = TimeReader.moment(fields, "closes");
        Optional<Moment> closes = stated.or(() -> starts);
        if (opens.isPresent() && closes.isPresent() && !before(opens.get(), closes.get(), zone)) {
            fields.refuse(
                    "opens",
                    "must be before registration closes, which is "
                            + (stated.isPresent()
                                    ? "at \"closes\""
                                    : "when the event starts, as there is no \"closes\""));
        }
        return new RegistrationTerms(
                capacity.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                opens,
                closes.orElse(EventReader.NO_START),
                NumberReader.whole(fields, "perChat", 1, MOST_PER_CHAT).orElse(RegistrationTerms.PER_CHAT),
                offer(fields),
                TimeReader.duration(fields, "keep").orElse(RegistrationTerms.KEEP),
                QuotaReader.readAll(fields, capacity, closes, zone),
                fields.object("privacy", RegistrationReader::privacy),
                Question.readAllWithUses(fields, new Ids(ASKED_ANYWAY)));
    }

    private static PrivacyTerms privacy(FieldReader fields) {
        return new PrivacyTerms(
                LocalTextReader.requiredLine(fields, "responsible", RESPONSIBLE),
                LocalTextReader.requiredLine(fields, "contact", RESPONSIBLE));
    }

    private static boolean before(Moment opens, Moment closes, ZoneId zone) {
        return opens.begins(zone).isBefore(closes.endsAt(zone));
    }

    private static Duration offer(FieldReader fields) {
        Optional<Duration> offer = TimeReader.duration(fields, "offer");
        if (offer.filter(Duration::isZero).isPresent()) {
            fields.refuse("offer", "must leave some time to take the freed seat, such as \"PT6H\" (6 hours)");
        }
        return offer.orElse(RegistrationTerms.OFFER);
    }
}
