package samvaad.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import samvaad.bot.About;
import samvaad.bot.Access;
import samvaad.bot.Duties;
import samvaad.bot.Duties.Duty;
import samvaad.bot.Role;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.ChatId;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.dialogue.Modes;
import samvaad.event.EventScope;
import samvaad.event.Events;
import samvaad.info.Page;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/**
 * {@code /staff}: shows who helps and where, invites people by link, removes them at once. An owner manages everybody,
 * an organiser only the desk of their own events.
 */
final class StaffHandler {

    private static final int LABEL = 20;

    private final Staff staff;
    private final Events events;
    private final DutyWords words;
    private final DutyChooser chooser;
    private final InviteHandler invites;
    private final Invitations invitations;
    private final StaffMenu menus;
    private final Modes modes;
    private final Outbox outbox;
    private final AuditTable audit;

    StaffHandler(
            Staff staff,
            Events events,
            InviteHandler invites,
            Invitations invitations,
            StaffMenu menus,
            Modes modes,
            Outbox outbox,
            AuditTable audit) {
        this.staff = staff;
        this.events = events;
        this.words = new DutyWords(events);
        this.chooser = new DutyChooser(staff, events, words, this::chosen);
        this.invites = invites;
        this.invitations = invitations;
        this.menus = menus;
        this.modes = modes;
        this.outbox = outbox;
        this.audit = audit;
    }

    void routes(Router router) {
        router.command("staff", Access.ORGANISER, (turn, argument) -> list(turn, 0));
        router.press(
                "staff",
                Access.ORGANISER,
                About.NO_EVENT,
                (turn, data) -> list(turn, data.number(0).orElse(0L)));
        router.press("invite", Access.ORGANISER, About.NO_EVENT, this::invite);
        router.press("duties", Access.ORGANISER, About.NO_EVENT, this::duties);
        router.press("unstaff", Access.ORGANISER, About.NO_EVENT, this::remove);
        chooser.routes(router);
    }

    private void list(Turn turn, long number) {
        Html text = turn.say("staff.title");
        Keyboard.Rows rows = Keyboard.rows();
        List<Staff.Member> seen = staff.members().stream()
                .filter(member -> worksWith(turn, member))
                .toList();
        Page<Staff.Member> page = Page.of(seen, number);
        for (Staff.Member member : page.items()) {
            turn.forStaff(member.person().privateChat());
            text = text.line(words.member(member, turn.texts()));
            buttons(turn, member, rows);
        }
        rows.row(page.turning(turn, to -> CallbackData.of("staff", to)));
        Duties own = staff.duties(turn.from().user());
        for (Role role : List.of(Role.DESK, Role.ORGANISER)) {
            if (own.include(role == Role.DESK ? Role.ORGANISER : Role.OWNER)) {
                String label = turn.label("button.invite", "role", DutyWords.role(role, turn.texts()));
                rows.row(Button.press(label, CallbackData.of("invite", role)));
            }
        }
        turn.show(
                text.line(seen.isEmpty() ? turn.say("staff.nobody") : Html.EMPTY)
                        .paragraph(turn.say("staff.owners")),
                rows.build());
    }

    private void buttons(Turn turn, Staff.Member member, Keyboard.Rows rows) {
        Duties managed = managed(turn, member);
        String name = Graphemes.shorten(member.name(), LABEL);
        for (Role role : DutyWords.roles(managed)) {
            String label = turn.label("button.duties", "name", name, "role", DutyWords.role(role, turn.texts()));
            rows.row(Button.press(label, CallbackData.of("duties", member.person(), role)));
        }
        if (!managed.all().isEmpty()) {
            String label = turn.label("button.remove", "name", name);
            rows.row(Button.danger(label, CallbackData.of("unstaff", member.person())));
        }
    }

    /** Whether a member has a role at an event at which the person who asks may see it. */
    private boolean worksWith(Turn turn, Staff.Member member) {
        return staff.duties(turn.from().user()).all().stream()
                .filter(own -> own.role().mayDoWhat(Role.ORGANISER))
                .anyMatch(own -> member.duties().all().stream()
                        .anyMatch(duty -> own.events().covers(duty.events(), events)
                                || duty.events().covers(own.events(), events)));
    }

    /** What the person who asks may take away from a member. */
    private Duties managed(Turn turn, Staff.Member member) {
        return new Duties(member.duties().all().stream()
                .filter(duty -> DutyChooser.manages(staff, turn.from().user(), duty, events))
                .toList());
    }

    private void invite(Turn turn, CallbackData data) {
        Optional<Role> role = role(data, 0)
                .filter(one ->
                        staff.duties(turn.from().user()).include(one == Role.DESK ? Role.ORGANISER : Role.OWNER));
        role.ifPresentOrElse(one -> chooser.ask(turn, one, Optional.empty(), List.of()), turn::stale);
    }

    private void duties(Turn turn, CallbackData data) {
        Optional<Staff.Member> member = member(data);
        List<EventScope> scopes = member.flatMap(one ->
                        role(data, 1).map(role -> DutyWords.scopes(managed(turn, one), role)))
                .orElse(List.of());
        if (scopes.isEmpty()) {
            turn.stale();
            return;
        }
        turn.forStaff(member.get().person().privateChat());
        chooser.ask(turn, role(data, 1).orElseThrow(), Optional.of(member.get().person()), scopes);
    }

    private static Optional<Role> role(CallbackData data, int at) {
        return List.of(Role.DESK, Role.ORGANISER).stream()
                .filter(one -> data.id(at).filter(one.name()::equals).isPresent())
                .findFirst();
    }

    private Optional<Staff.Member> member(CallbackData data) {
        return data.number(0).map(UserId::new).flatMap(staff::member);
    }

    private void chosen(Turn turn, DutyChoice choice) {
        if (choice.member().isEmpty()) {
            invites.make(turn, choice);
        } else {
            choice.member().flatMap(staff::member).ifPresentOrElse(member -> change(turn, member, choice), turn::stale);
        }
    }

    /** Gives a member the chosen events in place of those they had this role at. */
    private void change(Turn turn, Staff.Member member, DutyChoice choice) {
        UserId person = member.person();
        List<Duty> before = managed(turn, member).all().stream()
                .filter(duty -> duty.role() == choice.role())
                .toList();
        if (before.isEmpty()) {
            turn.stale();
            return;
        }
        List<Duty> after = choice.events().stream()
                .map(scope -> new Duty(choice.role(), scope))
                .toList();
        staff.change(person, before, after);
        Duties now = staff.duties(person);
        if (!before.stream().allMatch(duty -> now.include(duty, events))) {
            takeBack(person);
        }
        audit.note(turn.from().user(), turn.from().name(), "limited", person.toString(), turn.now());
        Texts texts = menus.wordsFor(person);
        Html news = texts.text(
                "staff.changed",
                "role",
                DutyWords.role(choice.role(), texts),
                "events",
                words.of(choice.events(), texts));
        outbox.send(person.privateChat(), Lane.NUDGE, Outgoing.show(news));
        turn.toast(turn.label("staff.changed.done"));
        list(turn, 0);
    }

    private void remove(Turn turn, CallbackData data) {
        Optional<Staff.Member> member =
                member(data).filter(one -> !managed(turn, one).all().isEmpty());
        if (member.isPresent()) {
            UserId person = member.get().person();
            Texts texts = menus.wordsFor(person);
            staff.change(person, managed(turn, member.get()).all(), List.of());
            if (staff.isMember(person)) {
                takeBack(person);
            } else {
                leave(person);
            }
            audit.note(turn.from().user(), turn.from().name(), "removed", person.toString(), turn.now());
            Html news = staff.member(person)
                    .map(left -> texts.text("staff.fewer").line(words.member(left, texts)))
                    .orElseGet(() -> texts.text("staff.removed"));
            outbox.send(person.privateChat(), Lane.NUDGE, Outgoing.show(news));
            turn.toast(turn.label("staff.gone", "name", member.get().name()));
        }
        list(turn, 0);
    }

    /** The owners are told once that the staff of an earlier version kept all events. */
    private void tellOwners() {
        if (!staff.owners().isEmpty() && staff.table().takeUntold()) {
            for (UserId owner : staff.owners()) {
                Texts texts = menus.wordsFor(owner);
                Keyboard keyboard = Keyboard.rows()
                        .row(Button.main(texts.label("button.staff"), CallbackData.of("staff")))
                        .build();
                outbox.send(owner.privateChat(), Lane.NUDGE, Outgoing.show(texts.text("staff.kept"), keyboard));
            }
        }
    }

    /** Cleans up after people who were on the staff but are not any more, by the settings or by a restored backup. */
    void tick(Instant now) {
        invitations.tick(now);
        tellOwners();
        for (ChatId chat : outbox.confidences().awaitedByStaff()) {
            if (staff.role(new UserId(chat.value())).isEmpty()) {
                outbox.confidences().dropStaff(chat);
            }
        }
    }

    /** The same for somebody about whom nothing may be kept. */
    void forget(UserId person) {
        leave(person);
        invitations.forget(person);
    }

    /** Ends everything that somebody had as a staff member. */
    void leave(UserId person) {
        staff.remove(person);
        takeBack(person);
        menus.takeAway(person);
    }

    /** What waits for somebody as staff, or is under way, may be about events that they have no role for any more. */
    private void takeBack(UserId person) {
        outbox.confidences().dropStaff(person.privateChat());
        invitations.takeBack(person);
        modes.close(person.privateChat());
    }
}
