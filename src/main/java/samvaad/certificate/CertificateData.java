package samvaad.certificate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.event.EventId;
import samvaad.outbox.Outbox;
import samvaad.text.Html;

/** What certificates store about a person, to be shown and erased. */
final class CertificateData {

    private final Certificates certificates;
    private final Outbox outbox;

    CertificateData(Certificates certificates, Outbox outbox) {
        this.certificates = certificates;
        this.outbox = outbox;
    }

    Html words(Turn turn) {
        Html all = Html.EMPTY;
        for (Certificate one : certificates.of(turn.chat())) {
            all = all.line(turn.say(
                    one.issuedAt().isPresent() ? "mydata.certificate" : "mydata.certificateBegun",
                    "number",
                    one.number(),
                    "name",
                    one.name().orElse("")));
        }
        return all;
    }

    void json(Turn turn, ObjectNode all) {
        ArrayNode list = all.putArray("certificates");
        for (Certificate one : certificates.of(turn.chat())) {
            ObjectNode node = list.addObject()
                    .put("event", one.event().value())
                    .put("number", one.number().value())
                    .put("name", one.name().orElse(""));
            one.organisation().ifPresent(organisation -> node.put("organisation", organisation));
            one.issuedAt().ifPresent(at -> node.put("issued_at", at.toString()));
            one.withdrawnAt().ifPresent(at -> node.put("withdrawn_at", at.toString()));
        }
    }

    void erase(UserId person, Instant now) {
        certificates.of(person.privateChat()).forEach(this::forgetFile);
        certificates.erase(person.privateChat(), now);
    }

    void erase(UserId person, EventId event) {
        certificates.of(person.privateChat()).stream()
                .filter(one -> one.event().equals(event))
                .forEach(this::forgetFile);
        certificates.erase(person.privateChat(), event);
    }

    void erase(long registration, Instant now) {
        certificates.ofRegistration(registration).ifPresent(one -> {
            forgetFile(one);
            certificates.erase(one, now);
        });
    }

    private void forgetFile(Certificate certificate) {
        outbox.forgetKept(CertificateMaker.NAME, certificate.id() + ":");
    }
}
