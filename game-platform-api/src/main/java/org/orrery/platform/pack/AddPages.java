package org.orrery.platform.pack;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.Violation;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Actor;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.pack.PackId;
import org.orrery.assetdb.pack.Packing;
import org.orrery.assetdb.pack.Viewing;
import org.orrery.assetdb.release.Reading;
import org.orrery.platform.account.Needs;
import org.orrery.platform.asset.AssetJson;
import org.orrery.platform.web.Form;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.Pages;

/** Putting a release into a pack, one that is there or a new one. */
@Hidden
@Controller("/packs/add")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AddPages {

  private final Packing packing;
  private final Viewing viewing;
  private final Reading reading;
  private final Pages pages;

  AddPages(Packing packing, Viewing viewing, Reading reading, Pages pages) {
    this.packing = packing;
    this.viewing = viewing;
    this.reading = reading;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_OWN)
  HttpResponse<?> choose(
      Frame frame,
      Actor actor,
      @QueryValue Optional<String> asset,
      @QueryValue Optional<Integer> release) {
    return show(
        HttpStatus.OK,
        frame,
        actor,
        AssetId.parse(asset.orElse("")),
        release.map(AssetJson::releaseNumber),
        Form.blank());
  }

  private HttpResponse<?> show(
      HttpStatus status,
      Frame frame,
      Actor actor,
      AssetId asset,
      Optional<Integer> number,
      Form form) {
    return pages.show(
        status,
        frame,
        "pack/add",
        new AddPage(
            reading.release(asset, number),
            number,
            viewing.own(actor, Optional.empty(), Packing.MOST_PACKS),
            form));
  }

  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Needs(Act.KEEP_PACKS)
  HttpResponse<?> add(
      HttpRequest<?> request, Frame frame, Actor actor, @Body @Nullable String body) {
    var form = PackPages.ours(request, body);
    var asset = AssetId.parse(form.value("asset"));
    var number =
        form.text("release").filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    try {
      return HttpResponse.seeOther(
          URI.create("/packs/" + put(actor, form, asset, number) + "?done=added"));
    } catch (Refusal.Invalid e) {
      return again(frame, actor, asset, number, form, e, e.violations());
    } catch (Refusal.TooLarge e) {
      return again(frame, actor, asset, number, form, e, List.of());
    }
  }

  private PackId put(Actor actor, Form form, AssetId asset, Optional<Integer> number) {
    var chosen = form.text("pack");
    if (chosen.isPresent()) {
      return packing
          .put(actor, PackId.parse(chosen.get()), asset, number, Optional.empty())
          .pack()
          .id();
    }
    var item = new LinkedHashMap<String, Object>();
    item.put("asset", asset.value());
    number.ifPresent(release -> item.put("release", release));
    var json = new LinkedHashMap<String, Object>();
    form.text("name").ifPresent(name -> json.put("name", name));
    json.put("items", List.of(item));
    json.put("use", PackForm.use(form));
    return packing.make(actor, json).pack().id();
  }

  private HttpResponse<?> again(
      Frame frame,
      Actor actor,
      AssetId asset,
      Optional<Integer> number,
      Form form,
      Refusal refusal,
      List<Violation> violations) {
    return show(
        HttpStatus.UNPROCESSABLE_ENTITY,
        frame,
        actor,
        asset,
        number,
        form.refused(String.valueOf(refusal.getMessage()), violations));
  }
}
