package samvaad.certificate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.HandedOver;
import samvaad.bot.Handler;
import samvaad.bot.MenuPart;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.info.EventChoice;
import samvaad.outbox.MediaMaker;
import samvaad.person.People;
import samvaad.registration.Registrations;
import samvaad.staff.AuditTable;
import samvaad.text.Html;

/** Certificates of participation, which people take home and anybody can have checked. */
public final class CertificateFeature implements Feature {

    private final Certificates certificates;
    private final CertificateHandler handler;
    private final CertificateOffers offers;
    private final CertificateDesk desk;
    private final VerifyHandler verify;
    private final CertificateData data;
    private final CertificateMaker maker;
    private final CertificateBundle bundle;

    /** @param eventFiles the folder of event files, where the pictures are */
    public CertificateFeature(
            Core core,
            EventChoice choice,
            People people,
            Registrations registrations,
            Modes modes,
            AuditTable audit,
            Optional<Path> eventFiles) {
        certificates = new Certificates(core.writer(), core.messages());
        handler = new CertificateHandler(choice, registrations, certificates, modes);
        offers = new CertificateOffers(
                core.writer(),
                certificates,
                registrations,
                core.events(),
                core.outbox(),
                core.messages(),
                core.clock());
        desk = new CertificateDesk(core.events(), registrations, certificates, modes, core.outbox(), people, audit);
        verify = new VerifyHandler(certificates, core.events(), modes);
        data = new CertificateData(certificates, core.outbox());
        maker = new CertificateMaker(core.database(), core.botName(), eventFiles);
        bundle = new CertificateBundle(core.database(), maker);
    }

    /** What goes with the thanks for feedback. */
    public MenuPart withThanks(Turn turn, Event event) {
        return offers.thanks(turn, event);
    }

    @Override
    public void routes(Router router) {
        handler.routes(router);
        desk.routes(router);
        verify.routes(router);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(offers::tick);
    }

    @Override
    public Map<String, MediaMaker> makers() {
        return Map.of(CertificateMaker.NAME, maker);
    }

    @Override
    public Map<String, MediaMaker> staffMakers() {
        return Map.of(CertificateBundle.NAME, bundle);
    }

    @Override
    public Map<String, Handler.OnCommand> startLinks() {
        return Map.of(CertificateToken.PREFIX, verify::byLink);
    }

    @Override
    public MenuPart menu(Turn turn, Event event) {
        return offers.menu(turn, event);
    }

    @Override
    public Html ownData(Turn turn) {
        return data.words(turn);
    }

    @Override
    public void addOwnData(Turn turn, ObjectNode all) {
        data.json(turn, all);
    }

    @Override
    public List<OwnRows> ownRows() {
        return List.of(
                OwnRows.of("certificate_times", "certificate", "chat")
                        .line("mydata.certificateAt")
                        .moments("changed_at", "issued_at", "withdrawn_at")
                        .event()
                        .words("number", "name", "organisation", "attended"),
                OwnRows.of("certificates_offered", "certificate_offer", "chat")
                        .line("mydata.certificateOffer")
                        .event());
    }

    @Override
    public void erase(UserId person, Instant now) {
        data.erase(person, now);
    }

    @Override
    public void erase(UserId person, EventId event) {
        data.erase(person, event);
    }

    @Override
    public void eraseRegistration(long registration, Instant at) {
        data.erase(registration, at);
    }

    @Override
    public void handedOver(HandedOver move) {
        certificates.handedOver(move);
        offers.handedOver(move);
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.ofEvent("certificate", "chat", "event"), Trace.ofEvent("certificate_offer", "chat", "event"));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("certificate_round"));
    }
}
