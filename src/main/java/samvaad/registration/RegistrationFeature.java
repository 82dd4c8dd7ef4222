package samvaad.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.bot.MenuPart;
import samvaad.bot.OwnRows;
import samvaad.bot.Router;
import samvaad.bot.Trace;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.Events;
import samvaad.event.file.EventVersions;
import samvaad.info.EventChoice;
import samvaad.outbox.MediaMaker;
import samvaad.outbox.Outbox;
import samvaad.person.Erasure;
import samvaad.person.People;
import samvaad.person.Privacy;
import samvaad.text.Html;

/** Registering, the pass, the waiting list, and giving up the seat. */
public final class RegistrationFeature implements Feature {

    private final Core core;
    private final RegistrationReplies replies;
    private final ConsentGate consent;
    private final SeatOffers offers;
    private final CountedAnswers counted;
    private final RegistrationData data;
    private final RegistrationMenu menu;
    private final RegisterHandler register;
    private final PassHandler passes;
    private final OnlineHandler online;
    private final WithdrawHandler withdrawals;
    private final HandOver handOver;

    /** @param afterSeat asks somebody who has just got a seat for what comes with it */
    public RegistrationFeature(
            Core core,
            Features features,
            EventChoice choice,
            People people,
            Registrations registrations,
            EventVersions versions,
            Forms forms,
            Privacy privacy,
            Erasure erasure,
            BiConsumer<Turn, Registered> afterSeat) {
        this.core = core;
        Events events = core.events();
        Outbox outbox = core.outbox();
        replies = new RegistrationReplies(registrations, outbox, people, afterSeat);
        outbox.listen(Passes.TAG, new MissingPasses(registrations, events, outbox, people));
        ConsentScreens screens = new ConsentScreens(choice, privacy);
        consent = new ConsentGate(core.writer().sql(), choice, registrations, forms, privacy, screens);
        offers = new SeatOffers(registrations, replies, consent, events, outbox, people, core.clock());
        counted = new CountedAnswers(core.writer(), events);
        data = new RegistrationData(registrations, versions, forms, outbox, erasure);
        menu = new RegistrationMenu(registrations, replies, forms);
        handOver = new HandOver(core, features, registrations, forms);
        SamePerson samePerson = new SamePerson(core.writer());
        register = new RegisterHandler(choice, registrations, handOver, forms, privacy, samePerson, replies, screens);
        passes = new PassHandler(choice, registrations, forms, consent, replies, versions);
        online = new OnlineHandler(choice, registrations);
        withdrawals = new WithdrawHandler(choice, registrations, offers, replies, samePerson);
    }

    /** Moves registrations to other chats. */
    public HandOver handOver() {
        return handOver;
    }

    /** The owner opens the link of a pass. */
    public void openPass(Turn turn, String token) {
        passes.open(turn, token);
    }

    /** Shows the pass, or how a place on the waiting list stands, in the chat that has the registration. */
    public void showPass(Turn turn, Registered found) {
        passes.one(turn, found);
    }

    /** Tells somebody how their registration stands now, with the pass if they have a seat. */
    public void tell(Turn turn, Event event, RegistrationResult result) {
        replies.say(turn, event, result);
    }

    public WithdrawHandler withdrawals() {
        return withdrawals;
    }

    @Override
    public void routes(Router router) {
        consent.routes(router);
        register.routes(router);
        passes.routes(router);
        online.routes(router);
        offers.routes(router);
        withdrawals.routes(router);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(
                offers::tick, counted::tick, () -> consent.tick(core.clock().instant()));
    }

    @Override
    public Map<String, MediaMaker> makers() {
        return Map.of(
                Passes.PICTURE,
                new PassMaker(core.database(), core.events(), core.messages(), core.botName()),
                CalendarMaker.NAME,
                new CalendarMaker(core.events(), core.clock()));
    }

    @Override
    public MenuPart menu(Turn turn, Event event) {
        return menu.of(turn, event);
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
        return List.of(OwnRows.of("registration_times", "registration", "chat")
                .line("mydata.registered")
                .moments("registered_at", "changed_at", "consented_at", "queued_at", "offered_until")
                .words("name", "code", "consent", "language", "quota")
                .numbers("colleague", "proved", "untold"));
    }

    @Override
    public void erase(UserId person, Instant now) {
        data.erase(person, now);
        consent.table().delete(person.privateChat());
    }

    @Override
    public void erase(UserId person, EventId event) {
        data.erase(person, event);
        consent.table().delete(person.privateChat(), event);
    }

    @Override
    public void eraseRegistration(long registration, Instant at) {
        data.erase(registration, at);
    }

    @Override
    public List<Trace> traces() {
        return List.of(Trace.ofEvent("registration", "chat", "event"), Trace.ofEvent("consent_step", "chat", "event"));
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(
                EventColumn.of("seat_count"),
                EventColumn.of("answer_count"),
                EventColumn.of("counted_question"),
                EventColumn.of("tally"));
    }
}
