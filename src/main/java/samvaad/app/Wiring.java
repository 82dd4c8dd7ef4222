package samvaad.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import samvaad.app.health.Alarms;
import samvaad.app.health.HealthFeature;
import samvaad.app.health.Inspection;
import samvaad.attendee.AttendeeFeature;
import samvaad.bot.Core;
import samvaad.bot.Feature;
import samvaad.bot.Features;
import samvaad.bot.Router;
import samvaad.bot.StaffMedia;
import samvaad.certificate.CertificateFeature;
import samvaad.chat.Origin;
import samvaad.checkin.CheckInFeature;
import samvaad.checkin.CheckIns;
import samvaad.checkin.NameIndex;
import samvaad.checkin.PeopleSearch;
import samvaad.dialogue.DialogueFeature;
import samvaad.dialogue.Forms;
import samvaad.dialogue.Modes;
import samvaad.event.file.EventVersions;
import samvaad.eventchange.EventChangeFeature;
import samvaad.export.ExportFeature;
import samvaad.feedback.FeedbackFeature;
import samvaad.info.CommandList;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.info.InfoFeature;
import samvaad.mailing.Audience;
import samvaad.mailing.MailingFeature;
import samvaad.mailing.Mailings;
import samvaad.material.MaterialFeature;
import samvaad.nomination.NominationFeature;
import samvaad.outbox.MediaMaker;
import samvaad.ownpass.OwnPassFeature;
import samvaad.person.Erasure;
import samvaad.person.People;
import samvaad.person.PersonFeature;
import samvaad.person.Privacy;
import samvaad.question.FaqEntryTable;
import samvaad.question.QuestionFeature;
import samvaad.registration.Admissions;
import samvaad.registration.RegistrationFeature;
import samvaad.registration.Registrations;
import samvaad.reminder.ReminderFeature;
import samvaad.retention.RetentionFeature;
import samvaad.seating.OwnSessions;
import samvaad.seating.SeatingFeature;
import samvaad.staff.AuditTable;
import samvaad.staff.Staff;
import samvaad.staff.StaffFeature;
import samvaad.staff.StaffMenu;
import samvaad.stats.StatsFeature;
import samvaad.store.ErasedPeople;
import samvaad.store.Writer;
import samvaad.teaching.TeachFeature;
import samvaad.text.Texts;
import samvaad.understand.FreeText;
import samvaad.understand.FreeTextFeature;
import samvaad.understand.MissedSentences;

/**
 * Everything the bot can do, put together by hand.
 *
 * @param router routes updates to the features
 * @param features in the order of their ticks, of their parts of the menu, and of {@code /mydata}
 * @param commands the commands offered to a chat
 * @param speaksWith the texts in the language of the person an update comes from
 * @param makers the makers of pictures and files, by name
 * @param alarms tells the owners when something is wrong; at each tick too, where somebody watches
 */
public record Wiring(
        Router router,
        Features features,
        CommandList commands,
        Function<Origin, Texts> speaksWith,
        Map<String, MediaMaker> makers,
        Alarms alarms) {

    /** @param eventFiles the folder of event files; empty if the event is the packaged one */
    public static Wiring of(Core core, Optional<Path> eventFiles) {
        Writer writer = core.writer();
        Features features = new Features();
        Staff staff = new Staff(writer, core.events(), core.owners());
        Router router = new Router(core.outbox(), features, core.events(), staff::duties);
        CommandList commands = new CommandList(router, core.messages());
        People people = new People(writer, core.messages());
        EventChoice choice = new EventChoice(core.events(), people);
        Forms forms = new Forms(writer, core.messages());
        Modes modes = new Modes(writer, forms, router);

        Privacy privacy = new Privacy(writer);
        ErasedPeople erased = new ErasedPeople(core.database().folder());
        Erasure erasure = new Erasure(writer, core.outbox(), features, erased);
        StaffMenu menus = new StaffMenu(core, people, commands);
        AuditTable audit = new AuditTable(writer.sql());
        FaqEntryTable published = new FaqEntryTable(writer.sql());
        FaqHandler faqs = new FaqHandler(choice, published);
        EventVersions versions = new EventVersions(writer, core.events(), core.clock());
        Mailings mailings = new Mailings(writer, core.outbox(), Audience.CHOICES);
        Registrations registrations = new Registrations(writer);
        Admissions admissions = new Admissions(writer, registrations, core.outbox(), core.messages());
        CheckIns checkIns = new CheckIns(writer);
        NameIndex names = new NameIndex(writer);
        PeopleSearch search = new PeopleSearch(writer, names, registrations);
        Inspection inspection = new Inspection(core.database(), core.outbox().forecast(), core.clock());

        FreeText freeText = new FreeText(core.messages());
        MissedSentences missed = new MissedSentences(writer.sql());
        SeatingFeature seating = new SeatingFeature(core, choice, people, registrations, versions);
        RegistrationFeature registration = new RegistrationFeature(
                core, features, choice, people, registrations, versions, forms, privacy, erasure, seating::seated);
        RetentionFeature retention =
                new RetentionFeature(core, features, menus::wordsFor, erasure, versions, staff::isMember);
        QuestionFeature question = new QuestionFeature(core, choice, modes, staff, menus, published, people);
        CertificateFeature certificate =
                new CertificateFeature(core, choice, people, registrations, modes, audit, eventFiles);
        MaterialFeature material = new MaterialFeature(
                core, eventFiles, choice, registrations, checkIns, mailings, modes, router, staff, menus, audit);
        features.addAll(List.of(
                new EventChangeFeature(core, features, eventFiles, versions, mailings, staff, people),
                new DialogueFeature(forms, modes),
                new PersonFeature(core, features, people, privacy, erasure, forms, versions),
                new InfoFeature(core, features, choice, people, commands, faqs, question::button),
                registration,
                new OwnPassFeature(core, choice, people, registrations, registration, privacy, modes),
                seating,
                retention,
                new ReminderFeature(core, people, registrations, registration.withdrawals(), mailings::isUntold),
                new MailingFeature(core, choice, mailings, router, staff, menus),
                new CheckInFeature(
                        writer.sql(),
                        choice,
                        registrations,
                        admissions,
                        checkIns,
                        names,
                        search,
                        forms,
                        modes,
                        router,
                        registration::openPass),
                new StaffFeature(core, staff, menus, audit, modes, retention::lastKeptUntil),
                question,
                material,
                new AttendeeFeature(
                        core,
                        choice,
                        people,
                        registrations,
                        admissions,
                        checkIns,
                        search,
                        modes,
                        forms,
                        erasure,
                        audit),
                new NominationFeature(
                        core,
                        choice,
                        menus,
                        people,
                        registrations,
                        registration,
                        checkIns,
                        privacy,
                        erasure,
                        forms,
                        audit,
                        staff,
                        material::take,
                        router),
                new StatsFeature(core, choice),
                new ExportFeature(core, choice, audit),
                new FeedbackFeature(
                        core,
                        choice,
                        versions,
                        forms,
                        staff,
                        new OwnSessions(registrations, writer.sql()),
                        certificate::withThanks),
                certificate,
                new FreeTextFeature(core, freeText, missed, choice, people, faqs, router, question::button),
                new TeachFeature(core, choice, freeText, missed, faqs, published, modes),
                new HealthFeature(core, inspection)));
        features.forEach(feature -> feature.routes(router));
        return new Wiring(
                router,
                features,
                commands,
                people::wordsFor,
                makers(core, features, staff),
                new Alarms(core, inspection, menus::wordsFor));
    }

    private static Map<String, MediaMaker> makers(Core core, Features features, Staff staff) {
        Map<String, MediaMaker> makers = new HashMap<>();
        for (Feature feature : features) {
            makers.putAll(feature.makers());
            feature.staffMakers()
                    .forEach((name, maker) ->
                            makers.put(name, new StaffMedia(core.database(), core.events(), staff::duties, maker)));
        }
        return makers;
    }
}
