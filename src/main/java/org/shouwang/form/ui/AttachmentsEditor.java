package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shouwang.document.Attachment;
import org.shouwang.form.Field;

/** Files with their names; an added one is stored at once, a removed one is only left out of the form. */
final class AttachmentsEditor implements FieldEditor {

    private static final long MEGABYTE = 1024 * 1024;

    private final Group group;
    private final UnorderedList list = new UnorderedList();
    private final List<String> ids = new ArrayList<>();
    private final Surroundings around;
    private Runnable listener = () -> {};

    AttachmentsEditor(Field field, String id, Surroundings around) {
        this.around = around;
        this.group = new Group(field, id, around);
        list.addClassName("form-files");
        group.put(
                list,
                FileList.upload(
                        around,
                        id + "-upload",
                        file -> {
                            ids.add(file.id().toString());
                            draw();
                            listener.run();
                        },
                        group::error));
    }

    private void draw() {
        list.removeAll();
        for (var id : ids) {
            var remove = button(VaadinIcon.CLOSE_SMALL, "remove", id, () -> ids.remove(id));
            var up = button(VaadinIcon.ARROW_UP, "up", id, () -> swap(id, -1));
            var down = button(VaadinIcon.ARROW_DOWN, "down", id, () -> swap(id, 1));
            up.setEnabled(ids.indexOf(id) > 0);
            down.setEnabled(ids.indexOf(id) < ids.size() - 1);
            var ways = new Span(up, down, remove);
            ways.addClassName("form-file-ways");
            var name = new Div(FileList.link(around, id));
            around.files().find(id).ifPresent(file -> name.add(size(file.size())));
            name.addClassName("form-file-name");
            list.add(new ListItem(FileList.thumbnail(around, id), name, ways));
        }
    }

    private Button button(VaadinIcon icon, String word, String id, Runnable what) {
        var button = new Button(icon.create(), click -> {
            what.run();
            draw();
            listener.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var file = around.files().find(id).map(Attachment::fileName).orElse("");
        button.setAriaLabel((around.word(word) + " " + file).strip());
        button.setTooltipText(around.word(word));
        button.addClassName("form-file-" + word);
        return button;
    }

    private void swap(String id, int by) {
        int from = ids.indexOf(id);
        Collections.swap(ids, from, from + by);
    }

    private Span size(long bytes) {
        var size = new Span(
                bytes < MEGABYTE / 10
                        ? around.word("kilobytes", Math.max(1, bytes / 1024))
                        : around.word("megabytes", Math.round(bytes * 10.0 / MEGABYTE) / 10.0));
        size.addClassName("form-group-help");
        return size;
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public JsonNode value() {
        if (ids.isEmpty()) {
            return null;
        }
        var value = JsonNodeFactory.instance.arrayNode();
        ids.forEach(value::add);
        return value;
    }

    @Override
    public void show(JsonNode value) {
        ids.clear();
        if (value != null && value.isArray()) {
            value.forEach(id -> {
                // A file stands once.
                if (!ids.contains(id.asText())) {
                    ids.add(id.asText());
                }
            });
        }
        draw();
    }

    @Override
    public void error(String sentence) {
        group.error(sentence);
    }

    @Override
    public void onChange(Runnable listener) {
        this.listener = listener;
    }
}
