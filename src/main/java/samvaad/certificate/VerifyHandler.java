package samvaad.certificate;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.certificate.Certificate.Erased;
import samvaad.certificate.CertificateFace.Words;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.dialogue.Modes;
import samvaad.event.Events;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.Moments;

/**
 * {@code /verify} and the QR code: anybody sees what is printed on a certificate, and whether it is genuine. Nothing
 * else about the person.
 */
final class VerifyHandler {

    private static final String MODE = "certcheck";
    private static final Duration FRESH = Duration.ofMinutes(30);
    private static final int LONGEST_NAME = 200;

    private final Certificates certificates;
    private final Events events;
    private final Modes modes;
    private final Tries tries = new Tries();

    VerifyHandler(Certificates certificates, Events events, Modes modes) {
        this.certificates = certificates;
        this.events = events;
        this.modes = modes.add(new Modes.Mode(MODE, Optional.empty(), FRESH, "verify.left", this::typedName));
    }

    void routes(Router router) {
        router.command("verify", this::byNumber);
        router.press("certcompare", this::compare);
    }

    private void byNumber(Turn turn, String typed) {
        if (typed.isBlank()) {
            turn.show(turn.say("verify.how"));
            return;
        }
        Optional<CertificateNumber> number = CertificateNumber.read(typed);
        if (number.isEmpty()) {
            turn.show(turn.say("verify.noNumber"));
        } else if (tries.take(turn.chat(), turn.now())) {
            show(turn, certificates.find(number.get()), "verify.unknown");
        } else {
            turn.show(turn.say("verify.tooOften"));
        }
    }

    /** Somebody opens the link of a QR code. The token can't be guessed, so this is no try. */
    void byLink(Turn turn, String token) {
        show(turn, CertificateToken.parse(token).flatMap(certificates::find), "verify.unknownLink");
    }

    private void show(Turn turn, Optional<Certificate> found, String otherwise) {
        Optional<CertificateFace> face = found.flatMap(certificates::face);
        if (found.isEmpty() || face.isEmpty()) {
            turn.show(turn.say(otherwise));
            return;
        }
        Certificate certificate = found.get();
        Keyboard.Rows rows = Keyboard.rows();
        if (certificate.nameDigest().isPresent()) {
            rows.row(Button.press(
                    turn.label("button.certificate.compare"), CallbackData.of("certcompare", certificate.number())));
        }
        turn.show(words(turn, certificate, face.get()), rows.build());
    }

    private Html words(Turn turn, Certificate certificate, CertificateFace face) {
        Html title = certificate.withdrawnAt().isPresent() ? turn.say("verify.withdrawn") : turn.say("verify.genuine");
        Words words = face.in(turn.language());
        Html printed = Html.EMPTY
                .line(field(turn, "name", certificate.name().orElse("")))
                .line(field(turn, "organisation", certificate.organisation().orElse("")))
                .line(field(turn, "event", words.event()))
                .line(field(turn, "date", words.date()))
                .line(field(turn, "place", words.place()))
                .line(field(turn, "attended", attended(certificate, turn.language())))
                .line(field(turn, "signatory", join(words.signatory(), words.post())))
                .line(field(turn, "number", certificate.number().value()))
                .line(field(turn, "issued", issued(turn, certificate)));
        return title.paragraph(printed).paragraph(end(turn, certificate, face));
    }

    private static Html end(Turn turn, Certificate certificate, CertificateFace face) {
        if (certificate.erased().isPresent()) {
            return turn.say(certificate.erased().get() == Erased.WISH ? "verify.erased" : "verify.notKept");
        }
        Html text = Html.EMPTY;
        for (Words words : face.words().values()) {
            text = text.line(Html.escape(words.text(certificate.name().orElse(""))));
        }
        return turn.say("verify.text").line(text).paragraph(turn.say("verify.compare"));
    }

    private static Html field(Turn turn, String field, String value) {
        return value.isEmpty() ? Html.EMPTY : turn.say("verify." + field, "value", value);
    }

    private static String attended(Certificate certificate, Language reader) {
        Map<String, String> words = certificate.attended();
        return Optional.ofNullable(words.get(reader.code()))
                .or(() -> words.values().stream().findFirst())
                .orElse("");
    }

    private static String join(String name, String post) {
        return post.isEmpty() ? name : name + ", " + post;
    }

    private String issued(Turn turn, Certificate certificate) {
        return certificate
                .issuedAt()
                .map(at -> Moments.dayOfYear(at.atZone(events.zone()).toLocalDate(), turn.texts()))
                .orElse("");
    }

    private void compare(Turn turn, CallbackData data) {
        Optional<Certificate> found = data.id(0)
                .flatMap(CertificateNumber::read)
                .flatMap(certificates::find)
                .filter(one -> one.nameDigest().isPresent());
        if (found.isEmpty()) {
            turn.stale();
            return;
        }
        modes.open(turn, MODE, found.get().number().value());
        turn.send(Outgoing.show(turn.say("verify.typeName")));
    }

    private void typedName(Turn turn, String number, String typed) {
        modes.close(turn.chat());
        Optional<Certificate> found = CertificateNumber.read(number).flatMap(certificates::find);
        if (found.isEmpty()) {
            turn.show(turn.say("verify.unknown"));
        } else if (!tries.take(turn.chat(), turn.now())) {
            turn.show(turn.say("verify.tooOften"));
        } else {
            boolean same = typed.length() <= LONGEST_NAME && certificates.isName(found.get(), typed);
            turn.show(turn.say(same ? "verify.sameName" : "verify.otherName", "number", number));
        }
    }
}
