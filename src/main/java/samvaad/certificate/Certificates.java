package samvaad.certificate;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.HandedOver;
import samvaad.certificate.Certificate.Erased;
import samvaad.chat.ChatId;
import samvaad.event.CertificateTerms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.registration.Registered;
import samvaad.registration.Registration;
import samvaad.store.Writer;
import samvaad.text.Messages;

/** Who has earned a certificate, what stands on it, and what became of it. Part of a turn's transaction. */
final class Certificates {

    private final CertificateTable table;
    private final EntitledTable entitled;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();

    Certificates(Writer writer, Messages messages) {
        this.table = new CertificateTable(writer.sql());
        this.entitled = new EntitledTable(writer.sql());
        this.messages = messages;
    }

    Optional<Certificate> of(Registration registration) {
        return ofRegistration(registration.id());
    }

    Optional<Certificate> ofRegistration(long registration) {
        return table.ofRegistration(registration);
    }

    Optional<Certificate> find(CertificateNumber number) {
        return table.find(number).filter(one -> one.issuedAt().isPresent());
    }

    Optional<Certificate> find(CertificateToken token) {
        return table.find(token).filter(one -> one.issuedAt().isPresent());
    }

    Optional<Certificate> find(long id) {
        return table.find(id);
    }

    /** Whoever has the registration now has its certificate too, begun or issued. */
    void handedOver(HandedOver move) {
        table.move(move.registration(), move.to());
    }

    List<Certificate> of(ChatId chat) {
        return table.of(chat);
    }

    long valid(EventId event) {
        return table.countValid(event);
    }

    Optional<CertificateFace> face(Certificate certificate) {
        return certificate.face().flatMap(table::face);
    }

    /** Whether the person can have one now: it was issued, or they have earned it and its time has come. */
    boolean canHave(Registered found, Instant now) {
        return of(found.registration())
                        .filter(one -> one.issuedAt().isPresent())
                        .isPresent()
                || (found.event()
                                .certificatesOpen()
                                .filter(opens -> !now.isBefore(opens))
                                .isPresent()
                        && isEntitled(found));
    }

    boolean isEntitled(Registered found) {
        return found.event()
                .certificate()
                .filter(terms -> entitled.isEntitled(found.registration().id(), terms))
                .isPresent();
    }

    /** Whether only the feedback is missing. */
    boolean lacksFeedback(Registered found) {
        return found.event()
                .certificate()
                .filter(terms -> entitled.lacksFeedback(found.registration().id(), terms))
                .isPresent();
    }

    /** The name as it would be printed now. */
    String name(Registration registration) {
        return of(registration).flatMap(Certificate::name).orElse(registration.name());
    }

    /** What would stand below the name. */
    Optional<String> organisation(Registered found) {
        return found.event()
                .usedQuestions()
                .onPass(
                        found.registration().answers(),
                        messages.in(found.registration().language()));
    }

    /** Changes the name on a certificate that is not issued. Returns whether it was not. */
    boolean mend(Registered found, String name, Instant now) {
        Certificate begun = begun(found, now);
        if (begun.issuedAt().isPresent()) {
            return false;
        }
        table.rename(begun.id(), name, now);
        return true;
    }

    /** Issues the certificate if it is not; from then on it stays as it is. Empty if the event has none. */
    Optional<Certificate> issue(Registered found, Instant now) {
        Optional<CertificateTerms> terms = found.event().certificate();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        Certificate begun = begun(found, now);
        if (begun.issuedAt().isEmpty()) {
            Event event = found.event();
            boolean issued = table.issue(
                    begun.id(),
                    organisation(found),
                    entitled.attended(found.registration().id())
                            .words(event, FaceWords.languages(terms.get()), messages),
                    FaceWords.of(event, terms.get(), messages),
                    now);
            return issued ? table.find(begun.id()) : Optional.empty();
        }
        return Optional.of(begun);
    }

    private Certificate begun(Registered found, Instant now) {
        Registration registration = found.registration();
        return of(registration).orElseGet(() -> {
            int year = found.event().days().get(0).getYear();
            table.insert(
                    registration.event(),
                    registration.id(),
                    registration.chat(),
                    CertificateNumber.fresh(
                            year, random, number -> table.find(number).isPresent()),
                    CertificateToken.random(random),
                    registration.name(),
                    now);
            return of(registration).orElseThrow();
        });
    }

    /** Organisers correct the name on a certificate that was issued. */
    void correct(Certificate certificate, String name, Instant now) {
        table.rename(certificate.id(), name, now);
    }

    /** Returns whether it was valid. */
    boolean withdraw(Certificate certificate, Instant now) {
        return table.withdraw(certificate.id(), now);
    }

    /** Returns whether it was withdrawn. */
    boolean restore(Certificate certificate) {
        return table.restore(certificate.id());
    }

    /** Whether this is the name on a certificate whose name is no longer kept. */
    boolean isName(Certificate certificate, String typed) {
        return certificate
                .nameDigest()
                .filter(digest -> new NameDigest(table.secret()).matches(digest, certificate.number(), typed))
                .isPresent();
    }

    /** Erases all about a person: at their wish, or because they were known for nothing but an event of the past. */
    void erase(ChatId chat, Instant now) {
        table.of(chat).forEach(certificate -> erase(certificate, now));
        entitled.eraseOffers(chat);
    }

    void erase(Certificate certificate, Instant now) {
        erase(certificate, entitled.isKeptNoLonger(certificate.event(), now) ? Erased.KEPT : Erased.WISH);
    }

    /** Erases what belongs to an event whose time is up. */
    void erase(ChatId chat, EventId event) {
        table.of(chat, event).forEach(certificate -> erase(certificate, Erased.KEPT));
        entitled.eraseOffers(chat, event);
    }

    private void erase(Certificate certificate, Erased why) {
        Optional<String> digest = certificate
                .name()
                .filter(name -> why == Erased.KEPT)
                .map(name -> new NameDigest(table.secret()).of(certificate.number(), name));
        table.erase(certificate, why, digest);
    }
}
