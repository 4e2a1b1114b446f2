-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "phoneSealed" TEXT,
    "phoneMask" TEXT,
    "phoneIndex" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspector_certificate" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,

    CONSTRAINT "inspector_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict_of_interest" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "conflict_of_interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "displayUsername" TEXT,
    "personId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowStartAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "area" (
    "id" TEXT NOT NULL,
    "gbCode" TEXT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT,
    "pinyin" TEXT NOT NULL,
    "parentId" TEXT,
    "managedById" TEXT,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "about" JSONB,
    "sections" JSONB NOT NULL,
    "itemCount" INTEGER NOT NULL,
    "passPercent" INTEGER,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "checklist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_checklist" (
    "inspectionId" UUID NOT NULL,
    "checklistId" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "shown" TEXT[],
    "percent" DOUBLE PRECISION,
    "yes" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "na" INTEGER NOT NULL,

    CONSTRAINT "inspection_checklist_pkey" PRIMARY KEY ("inspectionId","checklistId")
);

-- CreateTable
CREATE TABLE "finding" (
    "inspectionId" UUID NOT NULL,
    "checklistId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "hazardId" UUID,
    "seenAgain" BOOLEAN NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("inspectionId","checklistId","item")
);

-- CreateTable
CREATE TABLE "answer_file" (
    "inspectionId" UUID NOT NULL,
    "checklistId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "answer_file_pkey" PRIMARY KEY ("inspectionId","checklistId","item","fileId")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "cell" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "callerName" TEXT,
    "callerPhoneSealed" TEXT,
    "callerPhoneMask" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closeReason" TEXT,
    "closeWord" TEXT,
    "isExercise" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_need" (
    "incidentId" UUID NOT NULL,
    "skill" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "incident_need_pkey" PRIMARY KEY ("incidentId","skill")
);

-- CreateTable
CREATE TABLE "mission" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "teamId" UUID,
    "areaId" TEXT NOT NULL,
    "leaderId" UUID,
    "status" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "isLarge" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mission_person" (
    "missionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "skill" TEXT,
    "post" TEXT,
    "ring" INTEGER NOT NULL,
    "channel" TEXT,
    "deliveryState" TEXT,
    "notifiedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "etaAt" TIMESTAMPTZ(3),
    "word" TEXT,
    "checkedInAt" TIMESTAMPTZ(3),
    "onSceneAt" TIMESTAMPTZ(3),
    "releasedAt" TIMESTAMPTZ(3),
    "homeAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mission_person_pkey" PRIMARY KEY ("missionId","personId")
);

-- CreateTable
CREATE TABLE "enterprise" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "uscc" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "industry" TEXT NOT NULL,
    "family" TEXT,
    "riskColour" TEXT NOT NULL,
    "creditGrade" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "mergedIntoId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "premises" (
    "id" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "cell" BIGINT NOT NULL,
    "riskColour" TEXT NOT NULL,
    "headcount" INTEGER,
    "isMain" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "premises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "phoneSealed" TEXT,
    "phoneMask" TEXT,
    "phoneIndex" TEXT,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),
    "settledNote" TEXT,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hazard" (
    "id" UUID NOT NULL,
    "premisesId" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "inspectionId" UUID,
    "visitKind" TEXT,
    "orderId" UUID,
    "areaId" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "cell" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "spot" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "clauseId" TEXT,
    "clauseVersion" TEXT,
    "checklistItem" TEXT,
    "status" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "foundOn" DATE NOT NULL,
    "foundById" UUID,
    "deadlineOn" DATE,
    "responsible" TEXT,
    "measures" TEXT,
    "fundsCents" BIGINT,
    "plan" TEXT,
    "fixedById" UUID,
    "fixedAt" TIMESTAMPTZ(3),
    "fixNote" TEXT,
    "acceptedBy" TEXT,
    "acceptedOn" DATE,
    "verifiedById" UUID,
    "verifiedAt" TIMESTAMPTZ(3),
    "verifyNote" TEXT,
    "listedAt" TIMESTAMPTZ(3),
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" UUID,
    "voidReason" TEXT,
    "correctedOnSpot" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hazard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hazard_file" (
    "hazardId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "hazard_file_pkey" PRIMARY KEY ("hazardId","fileId")
);

-- CreateTable
CREATE TABLE "rectification_order" (
    "id" UUID NOT NULL,
    "inspectionId" UUID,
    "premisesId" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "areaId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rectification_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL,
    "hazardId" UUID NOT NULL,
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "fromOn" DATE NOT NULL,
    "untilOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "interimMeasures" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionNote" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recheck" (
    "id" UUID NOT NULL,
    "hazardId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "withId" UUID NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "opinionId" UUID,

    CONSTRAINT "recheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing" (
    "id" UUID NOT NULL,
    "hazardId" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "noticeNumber" TEXT NOT NULL,
    "leader" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "listedAt" TIMESTAMPTZ(3) NOT NULL,
    "listedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "outcome" TEXT,
    "endNote" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_report" (
    "id" UUID NOT NULL,
    "listingId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "note" TEXT NOT NULL,

    CONSTRAINT "listing_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "hazardId" UUID,
    "orderId" UUID,
    "reason" TEXT NOT NULL,
    "measures" TEXT[],
    "target" TEXT NOT NULL DEFAULT '',
    "toAgency" TEXT,
    "receipt" TEXT,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" UUID,
    "withId" UUID,
    "resumedAt" TIMESTAMPTZ(3),
    "resumedById" UUID,
    "resumeNote" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection" (
    "id" UUID NOT NULL,
    "premisesId" UUID NOT NULL,
    "enterpriseId" UUID NOT NULL,
    "areaId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "day" DATE NOT NULL,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "content" TEXT NOT NULL,
    "receivedByName" TEXT NOT NULL,
    "receivedByTitle" TEXT NOT NULL,
    "signState" TEXT NOT NULL,
    "signReason" TEXT,
    "witnessName" TEXT,
    "signatureFileId" UUID,
    "shownText" TEXT NOT NULL,
    "shownHash" TEXT NOT NULL,
    "tripId" UUID,
    "inspectorCount" INTEGER NOT NULL DEFAULT 0,
    "approval" TEXT,
    "supervisedAreaId" TEXT,
    "number" TEXT,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "clockOffsetSeconds" INTEGER NOT NULL DEFAULT 0,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_inspector" (
    "inspectionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "certificateNumber" TEXT NOT NULL,

    CONSTRAINT "inspection_inspector_pkey" PRIMARY KEY ("inspectionId","personId")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "areaId" TEXT NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_trip" (
    "id" UUID NOT NULL,
    "campaignId" UUID,
    "areaId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "team_trip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trip_member" (
    "tripId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "trip_member_pkey" PRIMARY KEY ("tripId","personId")
);

-- CreateTable
CREATE TABLE "document_serial" (
    "agency" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "document_serial_pkey" PRIMARY KEY ("agency","kind","year")
);

-- CreateTable
CREATE TABLE "receipt" (
    "commandId" UUID NOT NULL,
    "actorKey" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("commandId")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "position" BIGINT,
    "type" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "areaId" TEXT,
    "actorId" UUID,
    "actorName" TEXT,
    "commandId" UUID NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payload" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reaction_cursor" (
    "name" TEXT NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "reaction_cursor_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "reaction_failure" (
    "name" TEXT NOT NULL,
    "eventId" UUID NOT NULL,
    "subjectId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "lastError" TEXT NOT NULL,
    "setAsideAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reaction_failure_pkey" PRIMARY KEY ("name","eventId")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "look" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT,
    "originalSha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "mime" TEXT,
    "kind" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "takenAt" TIMESTAMPTZ(3),
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "arrivedAt" TIMESTAMPTZ(3),
    "originalKept" BOOLEAN NOT NULL DEFAULT false,
    "areaId" TEXT,
    "uploadedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_import" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "recordsRead" BIGINT NOT NULL DEFAULT 0,
    "rowsKept" BIGINT NOT NULL DEFAULT 0,
    "rejected" BIGINT NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "history_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_seen" (
    "importId" UUID NOT NULL,
    "content" UUID NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "history_seen_pkey" PRIMARY KEY ("importId","content")
);

-- CreateTable
CREATE TABLE "history_inspection_row" (
    "source" TEXT NOT NULL,
    "rowKey" UUID NOT NULL,
    "visitKey" TEXT NOT NULL,
    "establishmentKey" TEXT NOT NULL,
    "establishmentName" TEXT,
    "kind" TEXT,
    "day" DATE NOT NULL,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "outcome" TEXT,
    "detail" TEXT,
    "severity" TEXT,
    "action" TEXT,
    "fineCents" BIGINT,

    CONSTRAINT "history_inspection_row_pkey" PRIMARY KEY ("source","rowKey")
);

-- CreateTable
CREATE TABLE "history_callout" (
    "source" TEXT NOT NULL,
    "rowKey" UUID NOT NULL,
    "team" TEXT NOT NULL,
    "missionKey" TEXT,
    "year" INTEGER,
    "reference" TEXT,
    "day" DATE,
    "startedAt" TIMESTAMPTZ(3),
    "onSceneAt" TIMESTAMPTZ(3),
    "durationHours" DECIMAL(12,6),
    "level" TEXT,
    "kind" TEXT,
    "volunteers" INTEGER,
    "volunteerHours" DECIMAL(12,6),
    "hoursInWords" TEXT,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,

    CONSTRAINT "history_callout_pkey" PRIMARY KEY ("source","rowKey")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "volunteer" (
    "personId" UUID NOT NULL,
    "teamId" UUID,
    "areaId" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "bornOn" DATE NOT NULL,
    "joinedOn" DATE NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "cell" BIGINT NOT NULL,
    "availability" TEXT NOT NULL DEFAULT 'available',
    "availableFrom" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "volunteer_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "volunteer_skill" (
    "personId" UUID NOT NULL,
    "skill" TEXT NOT NULL,

    CONSTRAINT "volunteer_skill_pkey" PRIMARY KEY ("personId","skill")
);

-- CreateTable
CREATE TABLE "volunteer_certificate" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "skill" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "validTo" DATE NOT NULL,

    CONSTRAINT "volunteer_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insurance" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "policy" TEXT NOT NULL,
    "insurer" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,

    CONSTRAINT "insurance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_areaId_idx" ON "person"("areaId");

-- CreateIndex
CREATE INDEX "person_phoneIndex_idx" ON "person"("phoneIndex");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_personId_role_areaId_key" ON "role_grant"("personId", "role", "areaId");

-- CreateIndex
CREATE UNIQUE INDEX "inspector_certificate_number_key" ON "inspector_certificate"("number");

-- CreateIndex
CREATE INDEX "inspector_certificate_personId_idx" ON "inspector_certificate"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_of_interest_personId_enterpriseId_key" ON "conflict_of_interest"("personId", "enterpriseId");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_username_key" ON "auth_user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_personId_key" ON "auth_user"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_key" ON "auth_session"("token");

-- CreateIndex
CREATE INDEX "auth_session_userId_idx" ON "auth_session"("userId");

-- CreateIndex
CREATE INDEX "auth_account_userId_idx" ON "auth_account"("userId");

-- CreateIndex
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification"("identifier");

-- CreateIndex
CREATE INDEX "area_parentId_idx" ON "area"("parentId");

-- CreateIndex
CREATE INDEX "area_managedById_idx" ON "area"("managedById");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_code_version_key" ON "checklist"("code", "version");

-- CreateIndex
CREATE INDEX "finding_hazardId_idx" ON "finding"("hazardId");

-- CreateIndex
CREATE INDEX "answer_file_fileId_idx" ON "answer_file"("fileId");

-- CreateIndex
CREATE INDEX "incident_status_receivedAt_idx" ON "incident"("status", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "incident_cell_idx" ON "incident"("cell");

-- CreateIndex
CREATE INDEX "incident_receivedAt_id_idx" ON "incident"("receivedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "mission_incidentId_idx" ON "mission"("incidentId");

-- CreateIndex
CREATE INDEX "mission_status_idx" ON "mission"("status");

-- CreateIndex
CREATE INDEX "mission_openedAt_id_idx" ON "mission"("openedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "mission_person_personId_notifiedAt_idx" ON "mission_person"("personId", "notifiedAt" DESC);

-- CreateIndex
CREATE INDEX "enterprise_areaId_pinyin_id_idx" ON "enterprise"("areaId", "pinyin", "id");

-- CreateIndex
CREATE INDEX "enterprise_pinyin_id_idx" ON "enterprise"("pinyin", "id");

-- CreateIndex
CREATE INDEX "premises_enterpriseId_idx" ON "premises"("enterpriseId");

-- CreateIndex
CREATE INDEX "premises_cell_idx" ON "premises"("cell");

-- CreateIndex
CREATE INDEX "premises_areaId_idx" ON "premises"("areaId");

-- CreateIndex
CREATE INDEX "contact_enterpriseId_idx" ON "contact"("enterpriseId");

-- CreateIndex
CREATE INDEX "contact_personId_idx" ON "contact"("personId");

-- CreateIndex
CREATE INDEX "hand_over_toId_at_idx" ON "hand_over"("toId", "at" DESC);

-- CreateIndex
CREATE INDEX "hand_over_fromId_at_idx" ON "hand_over"("fromId", "at" DESC);

-- CreateIndex
CREATE INDEX "hazard_premisesId_foundAt_id_idx" ON "hazard"("premisesId", "foundAt", "id");

-- CreateIndex
CREATE INDEX "hazard_enterpriseId_foundAt_id_idx" ON "hazard"("enterpriseId", "foundAt", "id");

-- CreateIndex
CREATE INDEX "hazard_inspectionId_idx" ON "hazard"("inspectionId");

-- CreateIndex
CREATE INDEX "hazard_orderId_idx" ON "hazard"("orderId");

-- CreateIndex
CREATE INDEX "hazard_cell_idx" ON "hazard"("cell");

-- CreateIndex
CREATE INDEX "hazard_areaId_status_deadlineOn_idx" ON "hazard"("areaId", "status", "deadlineOn");

-- CreateIndex
CREATE INDEX "hazard_areaId_foundAt_id_idx" ON "hazard"("areaId", "foundAt", "id");

-- CreateIndex
CREATE INDEX "hazard_status_foundAt_id_idx" ON "hazard"("status", "foundAt", "id");

-- CreateIndex
CREATE INDEX "hazard_foundAt_id_idx" ON "hazard"("foundAt", "id");

-- CreateIndex
CREATE INDEX "rectification_order_enterpriseId_idx" ON "rectification_order"("enterpriseId");

-- CreateIndex
CREATE INDEX "rectification_order_inspectionId_idx" ON "rectification_order"("inspectionId");

-- CreateIndex
CREATE UNIQUE INDEX "rectification_order_number_key" ON "rectification_order"("number");

-- CreateIndex
CREATE INDEX "extension_hazardId_idx" ON "extension"("hazardId");

-- CreateIndex
CREATE INDEX "recheck_hazardId_idx" ON "recheck"("hazardId");

-- CreateIndex
CREATE INDEX "recheck_opinionId_idx" ON "recheck"("opinionId");

-- CreateIndex
CREATE INDEX "listing_hazardId_idx" ON "listing"("hazardId");

-- CreateIndex
CREATE INDEX "listing_report_listingId_idx" ON "listing_report"("listingId");

-- CreateIndex
CREATE UNIQUE INDEX "document_number_key" ON "document"("number");

-- CreateIndex
CREATE INDEX "document_hazardId_idx" ON "document"("hazardId");

-- CreateIndex
CREATE INDEX "document_orderId_idx" ON "document"("orderId");

-- CreateIndex
CREATE INDEX "inspection_premisesId_startedAt_idx" ON "inspection"("premisesId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "inspection_enterpriseId_startedAt_idx" ON "inspection"("enterpriseId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "inspection_areaId_day_id_idx" ON "inspection"("areaId", "day", "id");

-- CreateIndex
CREATE INDEX "inspection_tripId_idx" ON "inspection"("tripId");

-- CreateIndex
CREATE INDEX "inspection_inspector_personId_inspectionId_idx" ON "inspection_inspector"("personId", "inspectionId");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_code_key" ON "campaign"("code");

-- CreateIndex
CREATE INDEX "team_trip_campaignId_idx" ON "team_trip"("campaignId");

-- CreateIndex
CREATE INDEX "team_trip_day_idx" ON "team_trip"("day");

-- CreateIndex
CREATE UNIQUE INDEX "event_position_key" ON "event"("position");

-- CreateIndex
CREATE INDEX "event_subjectId_position_idx" ON "event"("subjectId", "position");

-- CreateIndex
CREATE INDEX "access_log_subjectId_at_idx" ON "access_log"("subjectId", "at");

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "history_import_source_fileHash_key" ON "history_import"("source", "fileHash");

-- CreateIndex
CREATE INDEX "history_inspection_row_source_day_idx" ON "history_inspection_row"("source", "day");

-- CreateIndex
CREATE INDEX "history_callout_source_team_year_idx" ON "history_callout"("source", "team", "year");

-- CreateIndex
CREATE INDEX "volunteer_cell_idx" ON "volunteer"("cell");

-- CreateIndex
CREATE INDEX "volunteer_areaId_idx" ON "volunteer"("areaId");

-- CreateIndex
CREATE INDEX "volunteer_teamId_idx" ON "volunteer"("teamId");

-- CreateIndex
CREATE INDEX "volunteer_skill_skill_idx" ON "volunteer_skill"("skill");

-- CreateIndex
CREATE INDEX "volunteer_certificate_personId_idx" ON "volunteer_certificate"("personId");

-- CreateIndex
CREATE INDEX "volunteer_certificate_skill_validTo_personId_idx" ON "volunteer_certificate"("skill", "validTo", "personId");

-- CreateIndex
CREATE INDEX "insurance_personId_validTo_idx" ON "insurance"("personId", "validTo");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspector_certificate" ADD CONSTRAINT "inspector_certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_checklist" ADD CONSTRAINT "inspection_checklist_checklistId_fkey" FOREIGN KEY ("checklistId") REFERENCES "checklist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_need" ADD CONSTRAINT "incident_need_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mission" ADD CONSTRAINT "mission_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mission_person" ADD CONSTRAINT "mission_person_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "mission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "premises" ADD CONSTRAINT "premises_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hazard_file" ADD CONSTRAINT "hazard_file_hazardId_fkey" FOREIGN KEY ("hazardId") REFERENCES "hazard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_hazardId_fkey" FOREIGN KEY ("hazardId") REFERENCES "hazard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_hazardId_fkey" FOREIGN KEY ("hazardId") REFERENCES "hazard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_hazardId_fkey" FOREIGN KEY ("hazardId") REFERENCES "hazard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_report" ADD CONSTRAINT "listing_report_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_inspector" ADD CONSTRAINT "inspection_inspector_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trip_member" ADD CONSTRAINT "trip_member_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "team_trip"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer_skill" ADD CONSTRAINT "volunteer_skill_personId_fkey" FOREIGN KEY ("personId") REFERENCES "volunteer"("personId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer_certificate" ADD CONSTRAINT "volunteer_certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "volunteer"("personId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insurance" ADD CONSTRAINT "insurance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "volunteer"("personId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 00-kernel.sql
-- A guarded change that did not find all its rows undoes the whole statement; the kernel loads and judges anew.
CREATE FUNCTION huhang_expect(actual bigint, expected int, what text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF actual <> expected THEN
    RAISE EXCEPTION 'expected % rows of %, found %', expected, what, actual USING ERRCODE = 'HH001';
  END IF;
  RETURN true;
END $$;

-- What only the bytes can tell of a file is there with them.
ALTER TABLE "stored_file" ADD CONSTRAINT stored_file_arrived CHECK (
  ("arrivedAt" IS NULL) = ("sha256" IS NULL) AND ("arrivedAt" IS NULL) = ("mime" IS NULL)
);

-- The sequencer's work list: events that no reader has been shown yet.
CREATE INDEX event_unnumbered ON "event" ("id") WHERE "position" IS NULL;

-- 10-search.sql
-- Pairs of neighbouring characters: an index of them finds part of a word, in Chinese too, on any PostgreSQL.
CREATE FUNCTION huhang_grams(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(word, i, 2)), '{}') FROM generate_series(1, length(word) - 1) AS i
$$;

-- First letters of syllables parted by spaces: liao cheng → lc.
CREATE FUNCTION huhang_initials(pinyin text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(pinyin, '(\S)\S*\s*', '\1', 'g')
$$;

-- 20-access.sql
-- Name as written, initials and pinyin without gaps: what a search may be part of.
ALTER TABLE "person" ADD COLUMN "searchKey" text GENERATED ALWAYS AS
  (lower("name") || ' ' || huhang_initials("pinyin") || ' ' || replace("pinyin", ' ', '')) STORED;
CREATE INDEX person_search ON "person" USING gin (huhang_grams("searchKey"));
CREATE INDEX person_pinyin ON "person" ("pinyin", "id");
CREATE INDEX role_grant_held ON "role_grant" ("role", "areaId") WHERE "until" IS NULL;
ALTER TABLE "inspector_certificate" ADD CONSTRAINT inspector_certificate_span CHECK ("validTo" >= "validFrom");

-- 25-enterprises.sql
ALTER TABLE "enterprise" ADD COLUMN "searchKey" text GENERATED ALWAYS AS
  ("nameKey" || ' ' || "initials" || ' ' || replace("pinyin", ' ', '')) STORED;
CREATE INDEX enterprise_search ON "enterprise" USING gin (huhang_grams("searchKey"));
ALTER TABLE "enterprise" ADD CONSTRAINT enterprise_status CHECK ("status" IN ('active', 'closed', 'merged'));
ALTER TABLE "enterprise" ADD CONSTRAINT enterprise_merged CHECK (("status" = 'merged') = ("mergedIntoId" IS NOT NULL));

-- One standing record a code. A merged duplicate keeps its own.
CREATE UNIQUE INDEX enterprise_uscc ON "enterprise" ("uscc") WHERE "status" <> 'merged';
-- Prefixes of a code: comparison by bytes, whatever the database's collation.
CREATE INDEX enterprise_uscc_prefix ON "enterprise" ("uscc" text_pattern_ops);
-- Perhaps the same subject twice: the same name, or the same organisation under another registration.
CREATE INDEX enterprise_name_key ON "enterprise" ("nameKey");
CREATE INDEX enterprise_organisation ON "enterprise" (substr("uscc", 9, 9));
CREATE INDEX enterprise_merged_into ON "enterprise" ("mergedIntoId") WHERE "mergedIntoId" IS NOT NULL;

-- The main place is looked for first on every page and list.
CREATE INDEX premises_main ON "premises" ("enterpriseId") WHERE "isMain";

-- A premises that moves to another enterprise takes all that was ever recorded there along, in the same
-- statement; a record made at that very moment with the old enterprise does not get in.
ALTER TABLE "premises" ADD CONSTRAINT premises_of_enterprise UNIQUE ("id", "enterpriseId");
ALTER TABLE "inspection" ADD CONSTRAINT inspection_premises FOREIGN KEY ("premisesId", "enterpriseId")
  REFERENCES "premises" ("id", "enterpriseId") ON UPDATE CASCADE;
ALTER TABLE "hazard" ADD CONSTRAINT hazard_premises FOREIGN KEY ("premisesId", "enterpriseId")
  REFERENCES "premises" ("id", "enterpriseId") ON UPDATE CASCADE;
ALTER TABLE "rectification_order" ADD CONSTRAINT rectification_order_premises FOREIGN KEY ("premisesId", "enterpriseId")
  REFERENCES "premises" ("id", "enterpriseId") ON UPDATE CASCADE;
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT conflict_of_interest_enterprise FOREIGN KEY ("enterpriseId")
  REFERENCES "enterprise" ("id");

-- 30-inspections.sql
-- A file is reached through the record it signs or shows.
CREATE INDEX inspection_signature_file ON "inspection" ("signatureFileId") WHERE "signatureFileId" IS NOT NULL;
CREATE INDEX hazard_file_file ON "hazard_file" ("fileId");
CREATE INDEX inspection_kind_day ON "inspection" ("kind", "day" DESC, "id" DESC);
CREATE INDEX inspection_enterprise_day ON "inspection" ("enterpriseId", "day" DESC, "id" DESC);
-- Pages by key, and all that a month counts of its visits, from the index alone.
CREATE INDEX inspection_day ON "inspection" ("day", "id")
  INCLUDE ("enterpriseId", "areaId", "kind", "tripId", "inspectorCount");

-- A visit says how many inspectors came, in the statement that names them: months add that up instead of their rows.
CREATE FUNCTION huhang_expect_inspectors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "inspectionId" FROM changed) c JOIN "inspection" i ON i."id" = c."inspectionId"
    WHERE i."inspectorCount" <> (SELECT count(*) FROM "inspection_inspector" m WHERE m."inspectionId" = i."id")
  ) THEN
    RAISE EXCEPTION 'a visit counts other inspectors than it names' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER inspection_inspector_counted AFTER INSERT ON "inspection_inspector" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_expect_inspectors();
CREATE TRIGGER inspection_inspector_uncounted AFTER DELETE ON "inspection_inspector" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_expect_inspectors();

-- 40-hazards.sql
ALTER TABLE "hazard" ADD CONSTRAINT hazard_status CHECK (
  "status" IN ('found', 'assigned', 'rectifying', 'submitted', 'case', 'verified', 'transferred', 'void')
);
ALTER TABLE "hazard" ADD CONSTRAINT hazard_grade CHECK ("grade" IN ('general', 'major'));
ALTER TABLE "hazard" ADD CONSTRAINT hazard_visit_kind CHECK (("inspectionId" IS NULL) = ("visitKind" IS NULL));
-- 谁整改谁不得销号: whoever fixed it did not verify it, whatever the program says.
ALTER TABLE "hazard" ADD CONSTRAINT hazard_other_person_verified CHECK ("verifiedById" <> "fixedById");
ALTER TABLE "extension" ADD CONSTRAINT extension_other_person_decided CHECK ("decidedById" <> "askedById");
ALTER TABLE "extension" ADD CONSTRAINT extension_later CHECK ("untilOn" > "fromOn");

-- One plea at a time.
CREATE UNIQUE INDEX extension_one_asked ON "extension" ("hazardId") WHERE "status" = 'asked';

-- The few that lists and the map ask for among the many.
CREATE INDEX hazard_major ON "hazard" ("foundAt", "id") WHERE "grade" = 'major';
CREATE INDEX hazard_due ON "hazard" ("deadlineOn", "areaId") INCLUDE ("grade", "id")
  WHERE "status" IN ('found', 'assigned', 'rectifying', 'submitted', 'case');
CREATE INDEX hazard_listed ON "hazard" ("foundAt", "id") WHERE "listedAt" IS NOT NULL;

-- 两名执法人员: whoever acted and the second inspector are two people.
ALTER TABLE "recheck" ADD CONSTRAINT recheck_two_people CHECK ("byId" <> "withId");
ALTER TABLE "document" ADD CONSTRAINT document_two_people CHECK ("issuedById" <> "withId");
ALTER TABLE "document" ADD CONSTRAINT document_about_one CHECK (("hazardId" IS NULL) <> ("orderId" IS NULL));

CREATE UNIQUE INDEX listing_one_standing ON "listing" ("hazardId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX document_one_case ON "document" ("hazardId") WHERE "kind" = 'case';
CREATE UNIQUE INDEX document_measures_standing ON "document" ("hazardId") WHERE "kind" = 'measures' AND "resumedAt" IS NULL;

-- 45-checklists.sql
ALTER TABLE "checklist" ADD CONSTRAINT checklist_version CHECK ("version" >= 1);

-- What was published stays word for word: a finished visit is read by the version it was made with.
CREATE FUNCTION huhang_keep_checklist() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published list does not change' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER checklist_kept BEFORE UPDATE OF "code", "version", "title", "about", "sections", "passPercent", "validFrom"
  ON "checklist" FOR EACH ROW EXECUTE FUNCTION huhang_keep_checklist();
CREATE TRIGGER checklist_stays BEFORE DELETE ON "checklist" FOR EACH ROW EXECUTE FUNCTION huhang_keep_checklist();

-- CL-10: one version of a list a day. At commit: a version is published before the one before it is ended.
CREATE FUNCTION huhang_one_checklist_a_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "checklist" me JOIN "checklist" other ON other."code" = me."code" AND other."id" <> me."id"
    WHERE me."id" = NEW."id"
      AND coalesce(me."validTo", 'infinity') >= greatest(me."validFrom", other."validFrom")
      AND coalesce(other."validTo", 'infinity') >= greatest(me."validFrom", other."validFrom")
  ) THEN
    RAISE EXCEPTION 'two versions of a list on one day' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER checklist_one_a_day AFTER INSERT OR UPDATE OF "validTo" ON "checklist"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION huhang_one_checklist_a_day();

ALTER TABLE "inspection_checklist" ADD CONSTRAINT inspection_checklist_visit
  FOREIGN KEY ("inspectionId") REFERENCES "inspection" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "finding" ADD CONSTRAINT finding_seen CHECK (NOT "seenAgain" OR "hazardId" IS NOT NULL);

-- 60-volunteers.sql
ALTER TABLE "volunteer" ADD CONSTRAINT volunteer_availability CHECK ("availability" IN ('available', 'off-duty'));
ALTER TABLE "insurance" ADD CONSTRAINT insurance_period CHECK ("validFrom" <= "validTo");

-- 61-dispatch.sql
-- One active mission a person: two dispatchers, one volunteer, one winner.
CREATE UNIQUE INDEX mission_person_one_active ON "mission_person" ("personId")
  WHERE "status" IN ('committed', 'checked-in', 'on-scene', 'released');

ALTER TABLE "incident_need" ADD CONSTRAINT incident_need_count CHECK ("count" > 0);
ALTER TABLE "mission_person" ADD CONSTRAINT mission_person_times CHECK (
  ("onSceneAt" IS NULL OR "checkedInAt" <= "onSceneAt")
  AND ("homeAt" IS NULL OR "releasedAt" <= "homeAt")
);

CREATE INDEX incident_open ON "incident" ("receivedAt" DESC, "id") WHERE "closedAt" IS NULL;

-- 70-map.sql
-- The map's counts. Writers only add lines to map_delta, so two of them never wait for each other; one line in
-- about five hundred statements folds the lines into map_tally. A count is the tally plus the lines not yet folded,
-- so it is exact at any moment and in any transaction.
CREATE TABLE map_tally (
  "layer" text NOT NULL,
  -- H3 resolution of "cell": 7 for the city and its counties, 9 for a town.
  "level" smallint NOT NULL,
  "cell" bigint NOT NULL,
  "areaId" text NOT NULL,
  "tint" text NOT NULL,
  "isMajor" boolean NOT NULL,
  "n" int NOT NULL,
  -- Sums of degrees: with "n" the middle of what is counted.
  "lat" double precision NOT NULL,
  "lng" double precision NOT NULL,
  PRIMARY KEY ("layer", "level", "cell", "areaId", "tint", "isMajor")
);
CREATE TABLE map_delta (
  "layer" text NOT NULL,
  "cell" bigint NOT NULL,
  "areaId" text NOT NULL,
  "tint" text NOT NULL,
  "isMajor" boolean NOT NULL,
  "n" int NOT NULL,
  "lat" double precision NOT NULL,
  "lng" double precision NOT NULL
);

-- Lets go of nothing: lines of transactions that are still open are not seen and wait for the next fold.
CREATE FUNCTION huhang_fold_map() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended(current_schema() || ' map tally', 0)) THEN
    RETURN;
  END IF;
  WITH folded AS (DELETE FROM map_delta RETURNING *)
  INSERT INTO map_tally AS t ("layer", "level", "cell", "areaId", "tint", "isMajor", "n", "lat", "lng")
  SELECT "layer", l."level", "cell" & l."mask", "areaId", "tint", "isMajor", sum("n"), sum("lat"), sum("lng")
  FROM folded, (VALUES (7::smallint, -16777216::bigint), (9::smallint, -262144::bigint)) AS l("level", "mask")
  GROUP BY 1, 2, 3, 4, 5, 6
  ON CONFLICT ("layer", "level", "cell", "areaId", "tint", "isMajor")
  DO UPDATE SET "n" = t."n" + EXCLUDED."n", "lat" = t."lat" + EXCLUDED."lat", "lng" = t."lng" + EXCLUDED."lng";
END $$;

-- A load of many rows folds at once; else chance decides, which needs no process of its own.
CREATE FUNCTION huhang_fold_map_sometimes(lines bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF lines > 1000 OR random() < 0.002 THEN
    PERFORM huhang_fold_map();
  END IF;
END $$;

CREATE FUNCTION huhang_tally_hazard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE lines bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO map_delta
    SELECT 'hazards', "cell" & -262144, "areaId", "status", "grade" = 'major', count(*), sum("lat"), sum("lng")
    FROM new_rows WHERE "status" <> 'void' GROUP BY 2, 3, 4, 5;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO map_delta
    SELECT 'hazards', "cell" & -262144, "areaId", "status", "grade" = 'major', -count(*), -sum("lat"), -sum("lng")
    FROM old_rows WHERE "status" <> 'void' GROUP BY 2, 3, 4, 5;
  ELSE
    INSERT INTO map_delta
    SELECT 'hazards', "cell" & -262144, "areaId", "status", "grade" = 'major', sum("n"), sum("n" * "lat"), sum("n" * "lng")
    FROM (
      SELECT "cell", "areaId", "status", "grade", "lat", "lng", 1 AS "n" FROM new_rows
      UNION ALL SELECT "cell", "areaId", "status", "grade", "lat", "lng", -1 FROM old_rows
    ) moved WHERE "status" <> 'void' GROUP BY 2, 3, 4, 5 HAVING sum("n") <> 0 OR sum("n" * "lat") <> 0 OR sum("n" * "lng") <> 0;
  END IF;
  GET DIAGNOSTICS lines = ROW_COUNT;
  PERFORM huhang_fold_map_sometimes(lines);
  RETURN NULL;
END $$;
CREATE TRIGGER hazard_tally_insert AFTER INSERT ON "hazard" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_hazard();
CREATE TRIGGER hazard_tally_update AFTER UPDATE ON "hazard" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_hazard();
CREATE TRIGGER hazard_tally_delete AFTER DELETE ON "hazard" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_hazard();

CREATE FUNCTION huhang_tally_premises() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE lines bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO map_delta
    SELECT 'premises', "cell" & -262144, "areaId", "riskColour", false, count(*), sum("lat"), sum("lng")
    FROM new_rows WHERE "closedAt" IS NULL GROUP BY 2, 3, 4;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO map_delta
    SELECT 'premises', "cell" & -262144, "areaId", "riskColour", false, -count(*), -sum("lat"), -sum("lng")
    FROM old_rows WHERE "closedAt" IS NULL GROUP BY 2, 3, 4;
  ELSE
    INSERT INTO map_delta
    SELECT 'premises', "cell" & -262144, "areaId", "riskColour", false, sum("n"), sum("n" * "lat"), sum("n" * "lng")
    FROM (
      SELECT "cell", "areaId", "riskColour", "closedAt", "lat", "lng", 1 AS "n" FROM new_rows
      UNION ALL SELECT "cell", "areaId", "riskColour", "closedAt", "lat", "lng", -1 FROM old_rows
    ) moved WHERE "closedAt" IS NULL GROUP BY 2, 3, 4 HAVING sum("n") <> 0 OR sum("n" * "lat") <> 0 OR sum("n" * "lng") <> 0;
  END IF;
  GET DIAGNOSTICS lines = ROW_COUNT;
  PERFORM huhang_fold_map_sometimes(lines);
  RETURN NULL;
END $$;
CREATE TRIGGER premises_tally_insert AFTER INSERT ON "premises" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_premises();
CREATE TRIGGER premises_tally_update AFTER UPDATE ON "premises" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_premises();
CREATE TRIGGER premises_tally_delete AFTER DELETE ON "premises" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_premises();

-- 80-today.sql
-- What a Today page asks for among the many: the few that wait.
CREATE INDEX hazard_submitted ON "hazard" ("fixedAt", "areaId") WHERE "status" = 'submitted';
CREATE INDEX hazard_verified ON "hazard" ("verifiedAt") WHERE "status" = 'verified';
CREATE INDEX hazard_major_open ON "hazard" ("areaId", "deadlineOn") INCLUDE ("grade", "id")
  WHERE "grade" = 'major' AND "status" IN ('found', 'assigned', 'rectifying', 'submitted', 'case');
CREATE INDEX rectification_order_issuer ON "rectification_order" ("issuedById", "issuedAt" DESC);
CREATE INDEX mission_open ON "mission" ("openedAt") WHERE "status" <> 'closed';
CREATE INDEX inspector_certificate_until ON "inspector_certificate" ("validTo");
CREATE INDEX insurance_until ON "insurance" ("validTo");
CREATE INDEX volunteer_certificate_until ON "volunteer_certificate" ("validTo");

-- 85-statistics.sql
-- A month's hazards are found by the day they were found, verified or due; what the counts look at stands in the index.
CREATE INDEX hazard_found_on ON "hazard" ("foundOn") INCLUDE ("status", "grade");
CREATE INDEX hazard_deadline_on ON "hazard" ("deadlineOn") INCLUDE ("status", "verifiedAt");
CREATE INDEX mission_person_checked_in ON "mission_person" ("checkedInAt") WHERE "checkedInAt" IS NOT NULL;
