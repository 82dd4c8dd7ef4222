package samvaad.app;

import samvaad.app.health.Alarms;
import samvaad.app.health.HealthHandler;
import samvaad.app.health.Inspection;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import samvaad.bot.Forms;
import samvaad.bot.Router;
import samvaad.bot.StaffMedia;
import samvaad.chat.Origin;
import samvaad.chat.UserId;
import samvaad.mailing.Audience;
import samvaad.staff.Staff;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.feedback.FeedbackFeature;
import samvaad.feedback.ReportMaker;
import samvaad.info.AboutHandler;
import samvaad.info.AgendaHandler;
import samvaad.info.BotName;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.info.HelpHandler;
import samvaad.info.Menu;
import samvaad.info.StartHandler;
import samvaad.info.VenueHandler;
import samvaad.outbox.MediaMaker;
import samvaad.outbox.Outbox;
import samvaad.person.Erasure;
import samvaad.person.LanguageHandler;
import samvaad.person.OwnData;
import samvaad.person.People;
import samvaad.person.Privacy;
import samvaad.registration.CalendarMaker;
import samvaad.registration.ErasureNotices;
import samvaad.registration.EventVersions;
import samvaad.registration.Expiry;
import samvaad.registration.MissingPasses;
import samvaad.registration.PassHandler;
import samvaad.registration.PassMaker;
import samvaad.registration.Passes;
import samvaad.registration.RegisterHandler;
import samvaad.registration.RegistrationData;
import samvaad.registration.RegistrationMenu;
import samvaad.registration.RegistrationReplies;
import samvaad.registration.Registrations;
import samvaad.registration.SamePerson;
import samvaad.registration.SeatOffers;
import samvaad.registration.WithdrawHandler;
import samvaad.store.Database;
import samvaad.store.ErasedPeople;
import samvaad.store.Writer;
import samvaad.text.Messages;
import samvaad.text.Texts;
import samvaad.understand.FreeText;
import samvaad.understand.UnderstandHandler;

/**
 * Everything that the bot can do, wired by hand: what answers updates, what is due by the clock, what makes pictures.
 *
 * @param router leads updates to the features
 * @param speaksWith the words in the language of whoever an update comes from
 * @param due what is done at each tick, on the conversation thread
 * @param aside what is done at each tick on a thread that may take its time
 * @param makers who makes pictures and files, by name
 * @param alarms tells the owners when something is wrong; at each tick too, where somebody watches
 */
public record Features(
        Router router,
        Function<Origin, Texts> speaksWith,
        List<Runnable> due,
        List<Runnable> aside,
        Map<String, MediaMaker> makers,
        Alarms alarms) {

    private static final Set<String> IN_GROUPS =
            Set.of("start", "about", "agenda", "venue", "faq", "help", "language", "menu", "faqs", "lang");

    /** What the features stand on. */
    public record Ground(
            Database database,
            Writer writer,
            Outbox outbox,
            Clock clock,
            Messages messages,
            Events events,
            BotName botName,
            Set<UserId> owners,
            Optional<Path> eventFolder) {}

    /** Whose clocks the organisers look at: the first event's. */
    public static ZoneId zone(List<Event> events) {
        return events.stream().findFirst().map(Event::zone).orElse(ZoneOffset.UTC);
    }

    public static Features on(Ground ground) {
        Writer writer = ground.writer();
        Outbox outbox = ground.outbox();
        Messages messages = ground.messages();
        Events events = ground.events();
        Clock clock = ground.clock();
        Staff staff = new Staff(writer, ground.owners());
        Router router = new Router(outbox, IN_GROUPS, staff::role);

        People people = new People(writer, messages);
        Privacy privacy = new Privacy(writer);
        Erasure erasure = new Erasure(
                writer,
                outbox,
                privacy,
                people,
                new ErasedPeople(ground.database().folder()));
        Forms forms = new Forms(writer, messages);

        EventChoice choice = new EventChoice(events, people);
        Menu menu = new Menu(ground.botName());
        StartHandler start = new StartHandler(choice, menu, people);
        HelpHandler help = new HelpHandler(choice, ground.botName());

        Registrations registrations = new Registrations(writer);
        RegistrationReplies replies = new RegistrationReplies(registrations, outbox, people);
        SeatOffers offers = new SeatOffers(registrations, events, outbox, people, clock);
        outbox.listen(Passes.TAG, new MissingPasses(registrations, events, outbox, people));
        RegistrationData registrationData = new RegistrationData(registrations, events, forms, outbox);
        EventVersions versions = new EventVersions(writer, events);
        PassHandler passes = new PassHandler(choice, registrations, forms, replies, versions);
        WithdrawHandler withdrawals = new WithdrawHandler(choice, registrations, offers, replies);
        Outreach outreach =
                new Outreach(ground, choice, people, registrations, withdrawals, versions, staff, Audience.CHOICES);
        erasure.add(registrationData);
        menu.add(new RegistrationMenu(registrations, replies, forms));
        outreach.addTo(menu, erasure);
        OrganisersDesk desk = new OrganisersDesk(ground, choice, people, registrations, forms, router, staff);
        desk.addTo(menu, erasure);
        desk.addTo(start, passes);
        FeedbackFeature feedback = new FeedbackFeature(writer, outbox, messages, clock, choice, forms, staff::role);
        erasure.add(feedback.erasure());
        menu.add(feedback.menu());

        start.routes(router);
        new AboutHandler(choice).routes(router);
        new AgendaHandler(choice).routes(router);
        new VenueHandler(choice).routes(router);
        FaqHandler faqs = new FaqHandler(choice);
        desk.addTo(faqs, help);
        faqs.routes(router);
        new LanguageHandler(people, forms).also(desk::refreshMenu).routes(router);
        privacy.routes(router);
        OwnData ownData =
                new OwnData(people, erasure).add(registrationData).add(privacy).add(feedback.ownData());
        outreach.addTo(desk.addTo(ownData)).routes(router);
        desk.inputs(outreach);
        outreach.routes(router);
        forms.routes(router);
        new RegisterHandler(choice, registrations, forms, privacy, new SamePerson(writer), replies).routes(router);
        passes.routes(router);
        offers.routes(router);
        withdrawals.routes(router);
        desk.routes();
        feedback.routes(router);
        help.routes(router);
        FreeText freeText = new FreeText(messages);
        UnderstandHandler.over(router, freeText, choice, people, faqs).routes(router);
        router.input(help::unknown);

        ErasureNotices notices = new ErasureNotices(outbox, people, events, ground.owners());
        Expiry expiry = new Expiry(
                writer, events, erasure, notices, person -> staff.role(person).isPresent(), clock);
        expiry.routes(router);
        List<Runnable> due = new ArrayList<>(
                List.of(outreach.first(), () -> erasure.tick(clock.instant()), offers::tick, expiry::tick));
        due.addAll(outreach.due());
        due.addAll(desk.due(expiry));
        due.add(feedback::tick);
        Map<String, MediaMaker> makers = new HashMap<>(outreach.makers());
        makers.putAll(desk.makers());
        makers.put(ReportMaker.NAME, new ReportMaker(ground.database(), events, messages));
        makers.replaceAll((name, maker) -> new StaffMedia(ground.database(), staff::role, maker));
        makers.put(Passes.PICTURE, new PassMaker(ground.database(), events, messages, ground.botName()));
        makers.put(CalendarMaker.NAME, new CalendarMaker(events, clock));
        Inspection inspection = new Inspection(ground.database(), outbox.forecast(), clock);
        new HealthHandler(writer, inspection, events).routes(router);
        Alarms alarms = new Alarms(writer, outbox, inspection, people, messages, ground.owners(), clock);
        List<Runnable> aside = new ArrayList<>(outreach.aside());
        aside.add(() -> events.present(clock.instant()).stream()
                .limit(FreeText.MOST_PREPARED)
                .forEach(event -> freeText.prepare(List.of(event))));
        return new Features(router, people::wordsFor, due, aside, makers, alarms);
    }
}
