using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "steering");

            migrationBuilder.EnsureSchema(
                name: "assessments");

            migrationBuilder.EnsureSchema(
                name: "directory");

            migrationBuilder.EnsureSchema(
                name: "workshops");

            migrationBuilder.EnsureSchema(
                name: "storage");

            migrationBuilder.CreateTable(
                name: "attempt",
                schema: "directory",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempt", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "cooperation",
                schema: "directory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    summary = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    vision = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    communes = table.Column<List<string>>(type: "text[]", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    open_door = table.Column<bool>(type: "boolean", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file",
                schema: "storage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guess",
                schema: "workshops",
                columns: table => new
                {
                    device = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guess", x => x.device);
                });

            migrationBuilder.CreateTable(
                name: "job_run",
                schema: "storage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    job = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                schema: "directory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    family = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    siret = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    rna = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    website = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mail",
                schema: "storage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    html = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    unsubscribe = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "directory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    weekly_mail = table.Column<bool>(type: "boolean", nullable: false),
                    authenticator_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery_codes = table.Column<List<string>>(type: "text[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                schema: "storage",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "territory",
                schema: "directory",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    search_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    region = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    epci = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    population = table.Column<int>(type: "integer", nullable: true),
                    population_year = table.Column<int>(type: "integer", nullable: true),
                    population_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    vintage = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    successor = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "territory_map",
                schema: "directory",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    vintage = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_map", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "campaign",
                schema: "assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    framework = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    framework_version = table.Column<int>(type: "integer", nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    named = table.Column<bool>(type: "boolean", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_person = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_person = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    published_person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "directory",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    noted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    noted_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    noted_person = table.Column<Guid>(type: "uuid", nullable: false),
                    origin_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    origin_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding", x => x.id);
                    table.ForeignKey(
                        name: "fk_finding_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "directory",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workshop",
                schema: "workshops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    format = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    format_version = table.Column<int>(type: "integer", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    signed = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_rehearsal = table.Column<bool>(type: "boolean", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    created_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workshop", x => x.id);
                    table.ForeignKey(
                        name: "fk_workshop_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "directory",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                schema: "directory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    engagement = table.Column<int>(type: "integer", nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "directory",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_membership_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "directory",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "digest_sent",
                schema: "steering",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_sent", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_digest_sent_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "directory",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                schema: "directory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<int>(type: "integer", nullable: false),
                    engagement = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    mandate_until = table.Column<DateOnly>(type: "date", nullable: true),
                    manages = table.Column<bool>(type: "boolean", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: true),
                    invited_for = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    most_uses = table.Column<int>(type: "integer", nullable: false),
                    uses = table.Column<int>(type: "integer", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    declined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                    table.CheckConstraint("opens_one_thing", "(cooperation_id IS NULL) <> (organisation_id IS NULL)");
                    table.CheckConstraint("uses_are_bounded", "uses BETWEEN 0 AND most_uses");
                    table.ForeignKey(
                        name: "fk_invitation_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "directory",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_invitation_organisation_invited_for",
                        column: x => x.invited_for,
                        principalSchema: "directory",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_invitation_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "directory",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_invitation_person_invited_by",
                        column: x => x.invited_by,
                        principalSchema: "directory",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                schema: "directory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    detail = table.Column<string>(type: "jsonb", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => x.id);
                    table.ForeignKey(
                        name: "fk_journal_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "directory",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_journal_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "directory",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_journal_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "directory",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "mandate",
                schema: "directory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    manages = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandate", x => x.id);
                    table.ForeignKey(
                        name: "fk_mandate_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "directory",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mandate_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "directory",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_passkey",
                schema: "directory",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_person_passkey_person_user_id",
                        column: x => x.user_id,
                        principalSchema: "directory",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_action",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    notes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    production = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    responsible = table.Column<Guid>(type: "uuid", nullable: true),
                    responsible_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    created_person = table.Column<Guid>(type: "uuid", nullable: false),
                    origin_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    origin_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_action_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "directory",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_plan_action_organisation_responsible_organisation",
                        column: x => x.responsible_organisation,
                        principalSchema: "directory",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_plan_action_person_responsible",
                        column: x => x.responsible,
                        principalSchema: "directory",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "territory_postcode",
                schema: "directory",
                columns: table => new
                {
                    postcode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    commune = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_postcode", x => new { x.postcode, x.commune });
                    table.ForeignKey(
                        name: "fk_territory_postcode_territory_commune",
                        column: x => x.commune,
                        principalSchema: "directory",
                        principalTable: "territory",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "group_value",
                schema: "assessments",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    batch = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    origin_id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    origin_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_value", x => new { x.campaign_id, x.stage });
                    table.ForeignKey(
                        name: "fk_group_value_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalSchema: "assessments",
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "respondent",
                schema: "assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, defaultValue: "fr"),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_label = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    depth = table.Column<int>(type: "integer", nullable: false),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_respondent", x => x.id);
                    table.ForeignKey(
                        name: "fk_respondent_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalSchema: "assessments",
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "shared_report",
                schema: "assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    @for = table.Column<string>(name: "for", type: "character varying(120)", maxLength: 120, nullable: false),
                    content = table.Column<string>(type: "jsonb", maxLength: 20000, nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    revoked_person = table.Column<Guid>(type: "uuid", nullable: true),
                    shared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    shared_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    shared_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_shared_report_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalSchema: "assessments",
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stage_result",
                schema: "assessments",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    voices = table.Column<int>(type: "integer", nullable: false),
                    mean = table.Column<double>(type: "double precision", nullable: true),
                    lowest = table.Column<double>(type: "double precision", nullable: true),
                    highest = table.Column<double>(type: "double precision", nullable: true),
                    sigma = table.Column<double>(type: "double precision", nullable: true),
                    completeness = table.Column<double>(type: "double precision", nullable: true),
                    documented = table.Column<bool>(type: "boolean", nullable: false),
                    distribution = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_result", x => new { x.campaign_id, x.stage });
                    table.ForeignKey(
                        name: "fk_stage_result_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalSchema: "assessments",
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entry",
                schema: "workshops",
                columns: table => new
                {
                    workshop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    command = table.Column<Guid>(type: "uuid", nullable: false),
                    participant = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    payload = table.Column<string>(type: "jsonb", maxLength: 20000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry", x => new { x.workshop_id, x.number });
                    table.ForeignKey(
                        name: "fk_entry_workshop_workshop_id",
                        column: x => x.workshop_id,
                        principalSchema: "workshops",
                        principalTable: "workshop",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "facilitator",
                schema: "workshops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workshop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facilitator", x => x.id);
                    table.ForeignKey(
                        name: "fk_facilitator_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "directory",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_facilitator_workshop_workshop_id",
                        column: x => x.workshop_id,
                        principalSchema: "workshops",
                        principalTable: "workshop",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "participant",
                schema: "workshops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workshop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participant", x => x.id);
                    table.ForeignKey(
                        name: "fk_participant_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "directory",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_participant_workshop_workshop_id",
                        column: x => x.workshop_id,
                        principalSchema: "workshops",
                        principalTable: "workshop",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "room",
                schema: "workshops",
                columns: table => new
                {
                    workshop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_room", x => x.workshop_id);
                    table.ForeignKey(
                        name: "fk_room_workshop_workshop_id",
                        column: x => x.workshop_id,
                        principalSchema: "workshops",
                        principalTable: "workshop",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "action_move",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    to = table.Column<int>(type: "integer", nullable: false),
                    act_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    act_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    act_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_move", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_move_plan_action_action_id",
                        column: x => x.action_id,
                        principalSchema: "steering",
                        principalTable: "plan_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proof",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    added_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proof", x => x.id);
                    table.ForeignKey(
                        name: "fk_proof_plan_action_action_id",
                        column: x => x.action_id,
                        principalSchema: "steering",
                        principalTable: "plan_action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answer",
                schema: "assessments",
                columns: table => new
                {
                    respondent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: true),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer", x => new { x.respondent_id, x.item });
                    table.ForeignKey(
                        name: "fk_answer_respondent_respondent_id",
                        column: x => x.respondent_id,
                        principalSchema: "assessments",
                        principalTable: "respondent",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "personal_link",
                schema: "assessments",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    respondent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_link", x => x.token_hash);
                    table.ForeignKey(
                        name: "fk_personal_link_respondent_respondent_id",
                        column: x => x.respondent_id,
                        principalSchema: "assessments",
                        principalTable: "respondent",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_move_action_id",
                schema: "steering",
                table: "action_move",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_attempt_ends_at",
                schema: "directory",
                table: "attempt",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_campaign_cooperation_id_number",
                schema: "assessments",
                table: "campaign",
                columns: new[] { "cooperation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_open_campaign",
                schema: "assessments",
                table: "campaign",
                column: "cooperation_id",
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_communes",
                schema: "directory",
                table: "cooperation",
                column: "communes")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_name_id",
                schema: "directory",
                table: "cooperation",
                columns: new[] { "name", "id" },
                filter: "published_at IS NOT NULL AND closed_at IS NULL")
                .Annotation("Relational:Collation", new[] { "fr-x-icu", null });

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_published_at_id",
                schema: "directory",
                table: "cooperation",
                columns: new[] { "published_at", "id" },
                descending: new[] { true, false },
                filter: "published_at IS NOT NULL AND closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_slug",
                schema: "directory",
                table: "cooperation",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entry_workshop_id_command",
                schema: "workshops",
                table: "entry",
                columns: new[] { "workshop_id", "command" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_facilitator_person_id",
                schema: "workshops",
                table: "facilitator",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_facilitator_token_hash",
                schema: "workshops",
                table: "facilitator",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_facilitator_workshop_id_person_id",
                schema: "workshops",
                table: "facilitator",
                columns: new[] { "workshop_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_finding_cooperation_id_kind",
                schema: "steering",
                table: "finding",
                columns: new[] { "cooperation_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_invitation_cooperation_id_organisation_id_email",
                schema: "directory",
                table: "invitation",
                columns: new[] { "cooperation_id", "organisation_id", "email" },
                unique: true,
                filter: "email IS NOT NULL AND uses = 0 AND revoked_at IS NULL AND declined_at IS NULL")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_invited_by",
                schema: "directory",
                table: "invitation",
                column: "invited_by");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_invited_for",
                schema: "directory",
                table: "invitation",
                column: "invited_for");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_organisation_id",
                schema: "directory",
                table: "invitation",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_token_hash",
                schema: "directory",
                table: "invitation",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_run_job_started_at",
                schema: "storage",
                table: "job_run",
                columns: new[] { "job", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_cooperation_id_at",
                schema: "directory",
                table: "journal",
                columns: new[] { "cooperation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_organisation_id",
                schema: "directory",
                table: "journal",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_journal_person_id",
                schema: "directory",
                table: "journal",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_mandate_organisation_id",
                schema: "directory",
                table: "mandate",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_mandate_person_id_organisation_id",
                schema: "directory",
                table: "mandate",
                columns: new[] { "person_id", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_cooperation_id_organisation_id",
                schema: "directory",
                table: "membership",
                columns: new[] { "cooperation_id", "organisation_id" },
                unique: true,
                filter: "left_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_membership_organisation_id",
                schema: "directory",
                table: "membership",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_commune",
                schema: "directory",
                table: "organisation",
                column: "commune");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_rna",
                schema: "directory",
                table: "organisation",
                column: "rna",
                unique: true,
                filter: "rna IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_siren_alone",
                schema: "directory",
                table: "organisation",
                column: "siren",
                unique: true,
                filter: "siren IS NOT NULL AND siret IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_siret",
                schema: "directory",
                table: "organisation",
                column: "siret",
                unique: true,
                filter: "siret IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_slug",
                schema: "directory",
                table: "organisation",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mail_next_at",
                schema: "storage",
                table: "outgoing_mail",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_participant_person_id",
                schema: "workshops",
                table: "participant",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_participant_token_hash",
                schema: "workshops",
                table: "participant",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_participant_workshop_id",
                schema: "workshops",
                table: "participant",
                column: "workshop_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_normalized_email",
                schema: "directory",
                table: "person",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_passkey_user_id",
                schema: "directory",
                table: "person_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_personal_link_respondent_id",
                schema: "assessments",
                table: "personal_link",
                column: "respondent_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_action_cooperation_id_due_on",
                schema: "steering",
                table: "plan_action",
                columns: new[] { "cooperation_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_action_responsible",
                schema: "steering",
                table: "plan_action",
                column: "responsible");

            migrationBuilder.CreateIndex(
                name: "ix_plan_action_responsible_organisation",
                schema: "steering",
                table: "plan_action",
                column: "responsible_organisation");

            migrationBuilder.CreateIndex(
                name: "ix_proof_action_id",
                schema: "steering",
                table: "proof",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_respondent_campaign_id_person_id",
                schema: "assessments",
                table: "respondent",
                columns: new[] { "campaign_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shared_report_campaign_id",
                schema: "assessments",
                table: "shared_report",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_shared_report_token_hash",
                schema: "assessments",
                table: "shared_report",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_territory_departement",
                schema: "directory",
                table: "territory",
                column: "departement");

            migrationBuilder.CreateIndex(
                name: "ix_territory_epci",
                schema: "directory",
                table: "territory",
                column: "epci");

            migrationBuilder.CreateIndex(
                name: "ix_territory_search_name",
                schema: "directory",
                table: "territory",
                column: "search_name")
                .Annotation("Npgsql:IndexOperators", new[] { "text_pattern_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_territory_postcode_commune",
                schema: "directory",
                table: "territory_postcode",
                column: "commune");

            migrationBuilder.CreateIndex(
                name: "ix_workshop_code",
                schema: "workshops",
                table: "workshop",
                column: "code",
                unique: true,
                filter: "status <> 3");

            migrationBuilder.CreateIndex(
                name: "ix_workshop_cooperation_id",
                schema: "workshops",
                table: "workshop",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_workshop_slug",
                schema: "workshops",
                table: "workshop",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_move",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "answer",
                schema: "assessments");

            migrationBuilder.DropTable(
                name: "attempt",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "digest_sent",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "entry",
                schema: "workshops");

            migrationBuilder.DropTable(
                name: "facilitator",
                schema: "workshops");

            migrationBuilder.DropTable(
                name: "file",
                schema: "storage");

            migrationBuilder.DropTable(
                name: "finding",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "group_value",
                schema: "assessments");

            migrationBuilder.DropTable(
                name: "guess",
                schema: "workshops");

            migrationBuilder.DropTable(
                name: "invitation",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "job_run",
                schema: "storage");

            migrationBuilder.DropTable(
                name: "journal",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "mandate",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "membership",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "outgoing_mail",
                schema: "storage");

            migrationBuilder.DropTable(
                name: "participant",
                schema: "workshops");

            migrationBuilder.DropTable(
                name: "person_passkey",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "personal_link",
                schema: "assessments");

            migrationBuilder.DropTable(
                name: "proof",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "protection_key",
                schema: "storage");

            migrationBuilder.DropTable(
                name: "room",
                schema: "workshops");

            migrationBuilder.DropTable(
                name: "shared_report",
                schema: "assessments");

            migrationBuilder.DropTable(
                name: "stage_result",
                schema: "assessments");

            migrationBuilder.DropTable(
                name: "territory_map",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "territory_postcode",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "respondent",
                schema: "assessments");

            migrationBuilder.DropTable(
                name: "plan_action",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "workshop",
                schema: "workshops");

            migrationBuilder.DropTable(
                name: "territory",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "campaign",
                schema: "assessments");

            migrationBuilder.DropTable(
                name: "organisation",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "person",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "cooperation",
                schema: "directory");
        }
    }
}
