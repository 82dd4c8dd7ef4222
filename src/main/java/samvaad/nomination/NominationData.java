package samvaad.nomination;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import samvaad.bot.Core;
import samvaad.bot.Turn;
import samvaad.chat.ChatId;
import samvaad.chat.UserId;
import samvaad.dialogue.Forms;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.form.FormSession;
import samvaad.person.Erasure;
import samvaad.registration.NominatedSeats;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.text.Html;

/** What lists and sheets store about a person, to be shown and erased. */
final class NominationData {

    private final Core core;
    private final Forms forms;
    private final Erasure erasure;
    private final Lists lists;
    private final Registrations registrations;
    private final ListTable table;
    private final NomineeTable nominees;
    private final SheetTable sheets;

    NominationData(Core core, Lists lists, Registrations registrations, Forms forms, Erasure erasure) {
        this.core = core;
        this.lists = lists;
        this.registrations = registrations;
        this.forms = forms;
        this.erasure = erasure;
        this.table = new ListTable(core.writer().sql());
        this.nominees = new NomineeTable(core.writer().sql());
        this.sheets = new SheetTable(core.writer().sql());
    }

    boolean dropSheetsBefore(Instant moment) {
        return sheets.dropBefore(moment);
    }

    /** The people who were nominated go with their registrations. What is left of the list belongs to nobody. */
    void erase(UserId person, Instant now) {
        if (person.equals(NominationList.NOBODY)) {
            table.eventsOfNobody().forEach(this::delete);
        } else {
            sheets.deleteOf(person);
            nominees.agreedBy(person).forEach(nominee -> decline(nominee, now));
            lists.ofOfficer(person).forEach(list -> table.forgetOfficer(list.id(), lists.token()));
            table.forgetMaker(person);
        }
    }

    void erase(UserId person, EventId event) {
        ChatId chat = person.privateChat();
        forms.session(chat).filter(form -> isAbout(form, event)).ifPresent(form -> forms.drop(chat));
        if (person.equals(NominationList.NOBODY)) {
            delete(event);
        } else {
            sheets.deleteOf(person, event);
            nominees.agreedBy(person).stream()
                    .filter(nominee -> isOf(nominee, event))
                    .forEach(nominee -> nominees.disagreed(nominee.id()));
            lists.ofOfficer(person).stream()
                    .filter(list -> list.event().equals(event))
                    .forEach(list -> table.forgetOfficer(list.id(), lists.token()));
            table.forgetMaker(person, event);
        }
    }

    /** Somebody on a list is erased: of whoever has opened the link nothing is kept either. */
    void erase(long registration) {
        nominees.agreed(registration).ifPresent(agreed -> {
            ChatId chat = agreed.by().privateChat();
            if (forms.isOpen(chat, NomineeHandler.FORM, agreed.token())) {
                forms.drop(chat);
            }
            nominees.disagreed(agreed.id());
        });
    }

    private boolean isAbout(FormSession form, EventId event) {
        return form.formId().equals(NomineeHandler.FORM)
                && nominees.find(form.subject())
                        .filter(nominee -> isOf(nominee, event))
                        .isPresent();
    }

    private boolean isOf(Nominee nominee, EventId event) {
        return table.find(nominee.list())
                .filter(list -> list.event().equals(event))
                .isPresent();
    }

    /** They agreed and have not confirmed: as they have their data erased, they do not come. */
    private void decline(Nominee nominee, Instant now) {
        Optional<Registration> nominated = nominee.registration().isPresent()
                ? registrations.find(nominee.registration().getAsLong()).filter(NominatedSeats::isUnclaimed)
                : Optional.empty();
        Optional<Event> event =
                nominated.flatMap(one -> core.events().find(one.event().value()));
        if (event.isPresent()) {
            lists.declined(nominee, nominated.orElseThrow(), event.get(), now);
        } else {
            nominated.ifPresent(one -> erasure.erase(one.id(), now));
            nominees.declined(nominee.id(), now);
        }
    }

    private void delete(EventId event) {
        sheets.delete(event);
        table.delete(event);
    }

    Html words(Turn turn) {
        Html all = Html.EMPTY;
        for (NomineeTable.By by : nominees.departments(turn.chat())) {
            all = all.line(
                    turn.say("mydata.nominated", "event", title(turn, by.event()), "department", by.department()));
        }
        return all;
    }

    private String title(Turn turn, EventId id) {
        Optional<Event> event = core.events().find(id.value());
        return event.map(one -> one.title().in(turn.language())).orElse(id.value());
    }

    void json(Turn turn, ObjectNode all) {
        ArrayNode nominated = all.putArray("nominated_by");
        nominees.departments(turn.chat())
                .forEach(by ->
                        nominated.addObject().put("event", by.event().value()).put("department", by.department()));
    }
}
