package samvaad.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import samvaad.bot.Forms;
import samvaad.bot.Modes;
import samvaad.bot.Router;
import samvaad.chat.Origin;
import samvaad.chat.UserId;
import samvaad.checkin.CheckInDesk;
import samvaad.checkin.CheckIns;
import samvaad.checkin.NameIndex;
import samvaad.checkin.PeopleSearch;
import samvaad.desk.Staff;
import samvaad.event.Events;
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
import samvaad.registration.Admissions;
import samvaad.registration.CalendarMaker;
import samvaad.registration.PassHandler;
import samvaad.registration.PassMaker;
import samvaad.registration.Passes;
import samvaad.registration.RegisterHandler;
import samvaad.registration.RegistrationData;
import samvaad.registration.RegistrationMenu;
import samvaad.registration.RegistrationReplies;
import samvaad.registration.Registrations;
import samvaad.registration.SeatOffers;
import samvaad.registration.WithdrawHandler;
import samvaad.store.Database;
import samvaad.store.Writer;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Everything that the bot can do, wired by hand: what answers updates, what is due by the clock, what makes pictures.
 *
 * @param router leads updates to the features
 * @param speaksWith the words in the language of whoever an update comes from
 * @param due what is done at each tick, on the conversation thread
 * @param makers who makes pictures and files, by name
 */
public record Features(
        Router router, Function<Origin, Texts> speaksWith, List<Runnable> due, Map<String, MediaMaker> makers) {

    private static final Set<String> IN_GROUPS = Set.of("start", "about", "agenda", "venue", "faq", "help", "language");

    /** What the features stand on. */
    public record Ground(
            Database database,
            Writer writer,
            Outbox outbox,
            Clock clock,
            Messages messages,
            Events events,
            BotName botName,
            Set<UserId> owners) {}

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
        Erasure erasure = new Erasure(writer, outbox, privacy, people);
        Forms forms = new Forms(writer, messages);
        Modes modes = new Modes(writer, forms);

        EventChoice choice = new EventChoice(events, people);
        Menu menu = new Menu(ground.botName());
        StartHandler start = new StartHandler(choice, menu, people);
        HelpHandler help = new HelpHandler(choice, ground.botName());

        Registrations registrations = new Registrations(writer);
        RegistrationReplies replies = new RegistrationReplies(registrations);
        SeatOffers offers = new SeatOffers(registrations, events, outbox, messages, clock);
        RegistrationData registrationData = new RegistrationData(registrations, events, forms, outbox, clock);
        PassHandler passes = new PassHandler(choice, registrations, forms, replies);
        erasure.add(registrationData);
        menu.add(new RegistrationMenu(registrations, replies, forms));
        Admissions admissions = new Admissions(writer, registrations, outbox, messages);
        NameIndex names = new NameIndex(writer);
        CheckIns checkIns = new CheckIns(writer);
        PeopleSearch search = new PeopleSearch(writer, names, registrations);
        CheckInDesk desk = new CheckInDesk(choice, registrations, admissions, checkIns, search, forms, modes, router);
        erasure.add(desk.erasure()).add((person, now) -> modes.close(person.privateChat()));
        menu.add(desk.menu());
        start.link("c-", (turn, token) -> desk.link(turn, token, passes));

        start.routes(router);
        new AboutHandler(choice).routes(router);
        new AgendaHandler(choice).routes(router);
        new VenueHandler(choice).routes(router);
        new FaqHandler(choice).routes(router);
        new LanguageHandler(people).routes(router);
        privacy.routes(router);
        new OwnData(people, erasure).add(registrationData).routes(router);
        modes.routes(router);
        forms.routes(router);
        new RegisterHandler(choice, registrations, forms, privacy, replies).routes(router);
        passes.routes(router);
        offers.routes(router);
        new WithdrawHandler(choice, registrations, offers, replies).routes(router);
        desk.routes();
        help.routes(router);
        router.input(help::unknown);

        List<Runnable> due = List.of(offers::tick, names::tick, () -> registrationData.tick(erasure));
        Map<String, MediaMaker> makers = Map.of(
                Passes.PICTURE, new PassMaker(ground.database(), events, messages, ground.botName()),
                CalendarMaker.NAME, new CalendarMaker(events, clock));
        return new Features(router, people::wordsFor, due, makers);
    }
}
